import type { Words } from './vocabulary/wordsOf.ts';

/** What a standing says, as far as a child is told of it. */
export interface ToldStanding {
  why: 'shown' | 'needs-more' | 'falls-short' | 'not-alone' | 'first-look' | 'none';
  /** The kinds of writing in which it was shown, such as "letter". */
  kinds: readonly string[];
  /** All of those were written alone. */
  alone: boolean;
  /** How many more pieces, and how many of those of another kind. */
  needs: { more: number; kinds: number };
  /** An adult has said that it is there. */
  isSaid: boolean;
  /** A later piece did not show it. */
  slipped: boolean;
}

/** Where a child stands on a target, in words for the child: no numbers, no levels, and always what comes next. */
export function pupilStandingWords(told: ToldStanding, words: Words): string {
  const { say } = words;
  if (told.isSaid) return say('You can do this. A grown-up has seen it.');
  const seen = seenWords(told, words);
  if (told.slipped)
    return `${seen} ${say('It was not yet there last time. Look for it in your next {piece}.')}`.trim();
  switch (told.why) {
    case 'shown':
      return `${seen} ${say('You can do this!')}`;
    case 'needs-more':
      return `${seen} ${nextWords(told.needs, words)}`;
    case 'falls-short':
      return say('Not yet. You are working on this. Try it in your next {piece}.');
    case 'not-alone':
      return say('You can do this with help. Next, try it on your own.');
    case 'first-look':
      return say('You have made a start. Try it in your next {piece}.');
    case 'none':
      return say('Not yet. You will try this soon.');
  }
}

function seenWords({ kinds, alone }: ToldStanding, { say, list }: Words): string {
  if (kinds.length === 0) return '';
  const each = list([...new Set(kinds)].map((kind) => say('{a kind}', { kind })));
  return alone
    ? say('You have shown this on your own in {each}.', { each })
    : say('You have shown this in {each}.', { each });
}

function nextWords({ more, kinds }: ToldStanding['needs'], { say }: Words): string {
  if (more === 1)
    return kinds > 0 ? say('Show it once more, in another kind of writing.') : say('Show it once more.');
  return kinds > 0
    ? say('Show it a few more times, in another kind of writing.')
    : say('Show it a few more times.');
}
