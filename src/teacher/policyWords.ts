import type { Preset } from '../rules/policies.ts';
import type { Policy, Window } from '../schema/policy.ts';
import type { PolicyInForce } from '../store/policyQueries.ts';
import { countWords, dateWords, dayWords } from '../ui/words.ts';
import type { LevelWordsOf } from './cellSentences.ts';
import { midSentence } from './targetWords.ts';

/** What a policy is called: by what it asks for, so that no name promises more. */
export function policyName({ atBats, kinds, alone }: Policy): string {
  const pieces = atBats === 1 ? 'One piece' : `${countWords(atBats)} pieces`;
  const how = alone ? ', alone' : ', alone or with help';
  return `${pieces}${how}${kinds > 1 ? `, in ${low(countWords(kinds))} kinds of writing` : ''}`;
}

/** What a school takes on with a preset, said plainly. */
export const presetWords: Record<Preset, string> = {
  three: 'The usual rule. Three times, in different writing: it is hardly luck.',
  threeKinds:
    'Stricter. A target that comes up in stories only can never be shown; a later slip opens it again.',
  two: 'Quicker. Two good pieces of any kind are enough.',
  one: 'A snapshot rather than mastery: one good day is enough, one bad day undoes it.',
};

/** By which policy a screen says what it says. */
export function inForceWords({ policy, published, awaited }: PolicyInForce): string {
  if (awaited)
    return `By the usual rule (${midSentence(policyName(policy))}) until the school’s own arrives.`;
  if (!published) return `By the usual rule: ${midSentence(policyName(policy))}.`;
  const since = dateWords(published.publishedOn);
  return `By our rule, version ${published.version} of ${since}: ${midSentence(policyName(policy))}.`;
}

/** What mastery is, and whether this policy asks for less. */
export function leadWords({ atBats, alone }: Policy): string {
  const mastery = 'Mastery is what a child has shown alone, more than once, in different pieces.';
  const less = [atBats === 1 && 'one piece is enough', !alone && 'help is allowed'].filter(Boolean);
  return less.length > 0
    ? `${mastery} This rule asks for less: ${less.join(', and ')}.`
    : `${mastery} This rule asks for it.`;
}

/** The whole policy in plain words, each part under its question. */
export function policyPage(policy: Policy, words: LevelWordsOf): { question: string; answer: string }[] {
  return [
    { question: 'When has a pupil shown a target?', answer: shownWords(policy, words) },
    { question: 'How different must the pieces be?', answer: differentWords(policy) },
    { question: 'What is written alone?', answer: aloneWords(policy) },
    { question: 'What of cold tasks and practice?', answer: formativeWords(policy) },
    { question: 'What if a later piece falls short?', answer: laterWords(policy) },
    { question: 'May a pupil try again?', answer: retakeWords(policy) },
    { question: 'What if an adult knows more?', answer: overrideWords },
    { question: 'When does a class move on?', answer: movingOnWords(policy) },
    { question: 'When does a target come back?', answer: revisitWords(policy) },
    ...(policy.bestFit ? [{ question: 'Is there a best fit?', answer: bestFitWords }] : []),
    ...(policy.windows?.length
      ? [{ question: 'When do leaders look?', answer: windowWords(policy.windows) }]
      : []),
  ];
}

function shownWords({ atBats, countsFrom }: Policy, words: LevelWordsOf): string {
  const level = `“${words[countsFrom]}”${countsFrom === 'deeper' ? '' : ' or further'}`;
  const pieces = atBats === 1 ? 'one piece shows' : `${low(countWords(atBats))} pieces show`;
  const until = atBats === 1 ? '' : ` Until then the target stands at “${words.approaching}” at most.`;
  return `When ${pieces} it at ${level}, judged by an adult.${until} Nothing is averaged, and a late piece counts like any other.`;
}

function differentWords({ atBats, pieces, kinds, days }: Policy): string {
  if (atBats === 1) return 'There is only one.';
  const asked = [
    pieces > 1 && `${low(countWords(pieces))} different pieces`,
    kinds > 1 && `${low(countWords(kinds))} kinds of writing`,
    days > 1 && `${low(countWords(days))} different days`,
  ].filter(Boolean);
  const same = pieces > 1 ? ' A unit’s hot task and its polished piece are one piece.' : '';
  return asked.length > 0 ? `At least ${asked.join(', ')}.${same}` : 'They need not differ.';
}

function aloneWords({ alone }: Policy): string {
  const stays =
    'Critique by the child, a partner or a group keeps a piece independent; a change that an adult directed does not.';
  return alone
    ? `Every piece that counts. ${stays}`
    : `Pieces written with help count too; guided ones never do. ${stays}`;
}

function formativeWords({ coldCounts }: Policy): string {
  return coldCounts
    ? 'A cold task that shows the target counts. Practice and catch-up never count. None of them ever lowers anything.'
    : 'They say where to start and what comes next. They never count, and they never lower anything.';
}

function laterWords({ laterNotYet }: Policy): string {
  switch (laterNotYet) {
    case 'keeps':
      return 'What was shown stays shown.';
    case 'asks':
      return 'What was shown stays, and the target is marked to be looked at again.';
    case 'opens':
      return 'The target is open again, and is to be shown anew.';
  }
}

function retakeWords({ retake }: Policy): string {
  return retake === 'open'
    ? 'Yes, at any time and as often as it takes. Only the pieces that show it count.'
    : 'Yes, as often as it takes. Redraft advises practice first; no piece is ever refused.';
}

const overrideWords =
  'Any adult may say otherwise, with a reason. Their name, the day and what the rule says stand beside it.';

function movingOnWords({ movingOn }: Policy): string {
  return `When ${movingOn} % of its focus targets are there in the hot task. It is advice: no target is ever closed.`;
}

function revisitWords({ revisitWeeks, laterNotYet }: Policy): string {
  const slipped = laterNotYet === 'keeps' ? '' : ' At once where a later piece fell short.';
  const weeks =
    revisitWeeks === 0 ? 'Not by the calendar.' : `${revisitWeeks} weeks after it was last shown.`;
  return `${weeks}${slipped}`;
}

const bestFitWords =
  'A pupil’s page says at which level more targets stand than at any other. It is a sentence, and no target changes by it.';

function windowWords(windows: readonly Window[]): string {
  // The year is left out: any leap year has all the days.
  const say = (day: string) => dayWords(`2028-${day}`);
  return `${windows.map(({ name, from, to }) => `${name}: ${say(from)} to ${say(to)}`).join('; ')}.`;
}

function low(words: string): string {
  return words.toLowerCase();
}
