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
export function pupilStandingWords({ why, kinds, alone, needs, isSaid, slipped }: ToldStanding): string {
  if (isSaid) return 'You can do this. A grown-up has seen it.';
  const seen =
    kinds.length > 0 ? `You have shown this ${alone ? 'on your own ' : ''}in ${aList(kinds)}.` : '';
  if (slipped) return `${seen} It was not yet there last time. Look for it in your next piece.`.trim();
  switch (why) {
    case 'shown':
      return `${seen} You can do this!`;
    case 'needs-more':
      return `${seen} ${nextWords(needs)}`;
    case 'falls-short':
      return 'Not yet. You are working on this. Try it in your next piece.';
    case 'not-alone':
      return 'You can do this with help. Next, try it on your own.';
    case 'first-look':
      return 'You have made a start. Try it in your next piece.';
    case 'none':
      return 'Not yet. You will try this soon.';
  }
}

function nextWords({ more, kinds }: ToldStanding['needs']): string {
  const again = more === 1 ? 'Show it once more' : 'Show it a few more times';
  return kinds > 0 ? `${again}, in another kind of writing.` : `${again}.`;
}

function aList(kinds: readonly string[]): string {
  const each = [...new Set(kinds)].map((kind) => `${/^[aeiou]/i.test(kind) ? 'an' : 'a'} ${kind}`);
  return inList(each);
}

/** "a letter, a report and a story" */
export function inList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
