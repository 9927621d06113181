import type { Preset } from '../rules/policies.ts';
import type { Policy, Window } from '../schema/policy.ts';
import type { PolicyInForce } from '../store/policyQueries.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { midSentence } from './targetWords.ts';

/** What a policy is called: by what it asks for, so that no name promises more. */
export function policyName({ atBats, kinds, alone }: Policy, words: Words): string {
  const { say } = words;
  const pieces = atBats === 1 ? say('One {piece}') : say('{many} {pieces}', { many: words.count(atBats) });
  const how = alone ? ', alone' : ', alone or with help';
  return `${pieces}${how}${kinds > 1 ? `, in ${low(kinds, words)} kinds of writing` : ''}`;
}

/** What a school takes on with a preset, said plainly. */
export const presetWords: Record<Preset, string> = {
  three: 'The usual rule. Three times, in different writing: it is hardly luck.',
  threeKinds:
    'Stricter. {A target} that comes up in stories only can never be shown; a later slip opens it again.',
  two: 'Quicker. Two good {pieces} of any kind are enough.',
  one: 'A snapshot rather than mastery: one good day is enough, one bad day undoes it.',
};

/** By which policy a screen says what it says. */
export function inForceWords({ policy, published, awaited }: PolicyInForce, words: Words): string {
  const name = midSentence(policyName(policy, words));
  if (awaited) return `By the usual rule (${name}) until the school’s own arrives.`;
  if (!published) return `By the usual rule: ${name}.`;
  return `By our rule, version ${published.version} of ${words.date(published.publishedOn)}: ${name}.`;
}

/** What mastery is, and whether this policy asks for less. */
export function leadWords({ atBats, alone }: Policy, { say }: Words): string {
  const mastery = say('Mastery is what a child has shown alone, more than once, in different {pieces}.');
  const less = [atBats === 1 && say('one {piece} is enough'), !alone && 'help is allowed'].filter(Boolean);
  return less.length > 0
    ? `${mastery} This rule asks for less: ${less.join(', and ')}.`
    : `${mastery} This rule asks for it.`;
}

/** The whole policy in plain words, each part under its question. */
export function policyPage(policy: Policy, words: Words): { question: string; answer: string }[] {
  const { say } = words;
  return [
    { question: say('When has {a pupil} shown {a target}?'), answer: shownWords(policy, words) },
    { question: say('How different must the {pieces} be?'), answer: differentWords(policy, words) },
    { question: 'What is written alone?', answer: aloneWords(policy, words) },
    { question: say('What of {cold tasks} and {practice}?'), answer: formativeWords(policy, words) },
    { question: say('What if a later {piece} falls short?'), answer: laterWords(policy, words) },
    { question: say('May {a pupil} try again?'), answer: retakeWords(policy, words) },
    { question: say('What if {an adult} knows more?'), answer: say(overrideWords) },
    { question: say('When does {a class} move on?'), answer: say(movingOnWords, { share: policy.movingOn }) },
    { question: say('When does {a target} come back?'), answer: revisitWords(policy, words) },
    ...(policy.bestFit ? [{ question: 'Is there a best fit?', answer: say(bestFitWords) }] : []),
    ...(policy.windows?.length
      ? [{ question: 'When do leaders look?', answer: windowWords(policy.windows, words) }]
      : []),
  ];
}

function shownWords({ atBats, countsFrom }: Policy, words: Words): string {
  const { say } = words;
  const level = `“${words.level[countsFrom]}”${countsFrom === 'deeper' ? '' : ' or further'}`;
  const shown =
    atBats === 1
      ? say('When one {piece} shows it at {level}, judged by {an adult}.', { level })
      : say('When {many} {pieces} show it at {level}, judged by {an adult}.', {
          many: low(atBats, words),
          level,
        });
  const until =
    atBats === 1
      ? ''
      : say(' Until then the {target} stands at “{approaching}” at most.', {
          approaching: words.level.approaching,
        });
  return `${shown}${until} ${say('Nothing is averaged, and a late {piece} counts like any other.')}`;
}

function differentWords({ atBats, pieces, kinds, days }: Policy, words: Words): string {
  const { say } = words;
  if (atBats === 1) return 'There is only one.';
  const asked = [
    pieces > 1 && say('{many} different {pieces}', { many: low(pieces, words) }),
    kinds > 1 && `${low(kinds, words)} kinds of writing`,
    days > 1 && `${low(days, words)} different days`,
  ].filter(Boolean);
  const same = pieces > 1 ? ` ${say('{A unit}’s {hot task} and its {polished piece} are one {piece}.')}` : '';
  const other =
    kinds > 1 ? ` ${say('The same {genre} in another lesson, such as science, is another kind.')}` : '';
  return asked.length > 0 ? `At least ${asked.join(', ')}.${other}${same}` : 'They need not differ.';
}

function aloneWords({ alone }: Policy, { say }: Words): string {
  const stays = say(
    '{Critique} by the child, a partner or a group keeps {a piece} independent; a change that {an adult} directed does not.',
  );
  return alone
    ? `${say('Every {piece} that counts.')} ${stays}`
    : `${say('{Pieces} written with help count too; guided ones never do.')} ${stays}`;
}

function formativeWords({ coldCounts }: Policy, { say }: Words): string {
  return coldCounts
    ? say(
        '{A cold task} that shows the {target} counts. {Practice} and {catch-up} never count. None of them ever lowers anything.',
      )
    : 'They say where to start and what comes next. They never count, and they never lower anything.';
}

function laterWords({ laterNotYet }: Policy, { say }: Words): string {
  switch (laterNotYet) {
    case 'keeps':
      return 'What was shown stays shown.';
    case 'asks':
      return say('What was shown stays, and the {target} is marked to be looked at again.');
    case 'opens':
      return say('The {target} is open again, and is to be shown anew.');
  }
}

function retakeWords({ retake }: Policy, { say }: Words): string {
  return retake === 'open'
    ? say('Yes, at any time and as often as it takes. Only the {pieces} that show it count.')
    : say(
        'Yes, as often as it takes, after {practice} that {an adult} sets and ticks, or at once where {an adult} says so. It is advice: no {piece} is ever refused.',
      );
}

const overrideWords =
  'Any {adult} may say otherwise, with a reason. Their name, the day and what the rule says stand beside it.';

const movingOnWords =
  'When {share} % of its {focus targets} are there in the {hot task}. It is advice: no {target} is ever closed.';

function revisitWords({ revisitWeeks, laterNotYet }: Policy, { say }: Words): string {
  const slipped = laterNotYet === 'keeps' ? '' : ` ${say('At once where a later {piece} fell short.')}`;
  const weeks =
    revisitWeeks === 0 ? 'Not by the calendar.' : `${revisitWeeks} weeks after it was last shown.`;
  return `${weeks}${slipped}`;
}

const bestFitWords =
  '{A pupil}’s page says at which {level} more {targets} stand than at any other. It is a sentence, and no {target} changes by it.';

function windowWords(windows: readonly Window[], words: Words): string {
  // The year is left out: any leap year has all the days.
  const day = (text: string) => words.day(`2028-${text}`);
  return `${windows.map(({ name, from, to }) => `${name}: ${day(from)} to ${day(to)}`).join('; ')}.`;
}

function low(n: number, words: Words): string {
  return words.count(n).toLowerCase();
}
