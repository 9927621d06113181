import type { Needs } from '../rules/slots.ts';
import { asksAgain, type Evidence, type Fate, type Override, type Standing } from '../rules/standing.ts';
import type { UnitId } from '../schema/ids.ts';
import type { Policy } from '../schema/policy.ts';
import { pupilStandingWords } from '../ui/standingWords.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { midSentence } from './targetWords.ts';

/** What the sentences about a standing call things by. */
export interface Names {
  /** Of genres, by their ids. */
  genres: ReadonlyMap<string, string>;
  /** Titles of units. */
  units: ReadonlyMap<UnitId, string>;
  /** Adults by their ids. */
  adults: ReadonlyMap<string, string>;
  words: Words;
}

/** A kind of writing in the middle of a sentence: "Recount (diary, biography, trip)" as "recount"; "recount in science". */
export function kindWords(
  { genre = '', subject }: Pick<Evidence, 'genre' | 'subject'>,
  { genres, words }: Pick<Names, 'genres' | 'words'>,
): string {
  const name = genres.get(genre)?.replace(/ \(.*\)$/, '');
  const kind = name ? midSentence(name) : words.say('{piece}');
  return subject ? `${kind} in ${midSentence(subject)}` : kind;
}

/** Which piece, and when: "hot task of The Lost Kite, 20 Nov". */
export function pieceWords(
  { taskKind, unit, at }: Evidence,
  { units, words }: Pick<Names, 'units' | 'words'>,
): string {
  const title = units.get(unit);
  return `${midSentence(words.task[taskKind])}${title ? ` of ${title}` : ''}, ${words.day(at)}`;
}

/** What the rule says, and why: "2 of 3 shown: letter, recount. One more piece needed, of another kind of writing." */
export function ruleSentence<E extends Evidence>(
  standing: Standing<E>,
  policy: Policy,
  names: Names,
): string {
  return [whyWords(standing, policy, names), slipWords(standing, policy, names)].filter(Boolean).join(' ');
}

function whyWords<E extends Evidence>(standing: Standing<E>, policy: Policy, names: Names): string {
  const { why, slots, needs, evidence } = standing;
  const last = evidence.find(({ code }) => decidedBy[why]?.includes(code))?.piece;
  const piece = last ? pieceWords(last, names) : '';
  const kinds = slots.map((slot) => kindWords(slot, names)).join(', ');
  switch (why) {
    case 'shown':
      return policy.atBats === 1
        ? `Shown: ${kinds}.`
        : `Shown ${timesWords(policy.atBats, names.words)}: ${kinds}.`;
    case 'needs-more':
      return `${slots.length} of ${policy.atBats} shown: ${kinds}. ${needsWords(needs, standing, names.words)}`;
    case 'falls-short':
      return `Not there yet: ${piece}.`;
    case 'not-alone':
      return `Only with help so far: ${piece}.`;
    case 'first-look':
      return `Nothing that counts yet: ${piece}.`;
    case 'none':
      return 'Nothing has been judged yet.';
  }
}

const decidedBy: Partial<Record<Standing['why'], Fate[]>> = {
  'falls-short': ['short'],
  'not-alone': ['with-help', 'guided'],
  'first-look': ['first-look', 'practice'],
};

/** What is asked for beside "one more piece" is said only where it decides something. */
function needsWords<E extends Evidence>(
  needs: Needs,
  { evidence }: Pick<Standing<E>, 'evidence'>,
  { say, count }: Words,
): string {
  const more =
    needs.more === 1
      ? say('One more {piece} needed')
      : say('{many} more {pieces} needed', { many: count(needs.more) });
  const blocked = (code: Fate) => evidence.some((each) => each.code === code);
  const asked = [
    needs.kinds > 0 && `of ${needs.kinds === 1 ? 'another kind' : 'other kinds'} of writing`,
    needs.pieces > 0 && blocked('same-pieces') && say('of another {unit}'),
    needs.days > 0 && blocked('same-days') && 'on another day',
  ].filter(Boolean);
  if (needs.kinds > 0 && needs.kinds < needs.more) asked[0] = `one ${asked[0]}`;
  return `${[more, ...asked].join(', ')}.`;
}

/** A piece that fell short of what was shown before it. */
function slipWords<E extends Evidence>(standing: Standing<E>, policy: Policy, names: Names): string {
  const { slip } = standing;
  if (!slip) return '';
  const fell = `It was ${midSentence(names.words.level[slip.level])} in the ${pieceWords(slip, names)}`;
  if (policy.laterNotYet === 'opens') return `${fell}, so it is open again.`;
  return asksAgain(standing, policy) ? `${fell}: look again.` : `${fell}; what was shown before stays.`;
}

/** An adult's word beside the rule's. */
export function overrideSentence({ by, at, why, level }: Override, { adults, words }: Names): string {
  const adult = adults.get(by) ?? words.say('{An adult} of another tablet');
  return `${adult} says ${midSentence(words.level[level])} (${words.day(at)}): “${why.replace(/\.$/, '')}.”`;
}

/** What the rule would say where an adult says otherwise. */
export function byRuleSentence({ byRule }: Pick<Standing, 'byRule'>, { words }: Names): string {
  return byRule
    ? `By the rule it is ${midSentence(words.level[byRule])}.`
    : 'By the rule there is nothing yet.';
}

/** The whole of it, in a line: an adult's word first, then what the rule says. */
export function standingSentence<E extends Evidence>(
  standing: Standing<E>,
  policy: Policy,
  names: Names,
): string {
  const rule = ruleSentence(standing, policy, names);
  if (!standing.override) return rule;
  return `${overrideSentence(standing.override, names)} ${byRuleSentence(standing, names)} ${rule}`;
}

/** The same for the child, to be read out or shown. */
export function pupilSentence<E extends Evidence>(
  { why, slots, needs, override, slip }: Standing<E>,
  names: Pick<Names, 'genres' | 'words'>,
): string {
  const kinds = slots.map((slot) => kindWords(slot, names));
  const isSaid = override?.level === 'secure' || override?.level === 'deeper';
  const alone = slots.every(({ support }) => support === 'independent');
  return pupilStandingWords({ why, kinds, alone, needs, isSaid, slipped: slip !== undefined }, names.words);
}

/** What became of one piece, in a word or two. */
export const fateWords: Record<Fate, string> = {
  counts: 'Counts',
  enough: 'More than enough',
  'same-pieces': 'Same {piece} as one that counts',
  'same-kinds': 'Another kind is needed',
  'same-days': 'Another day is needed',
  opened: 'Before it opened again',
  short: 'Not there yet',
  'with-help': 'Help given',
  guided: 'Guided',
  'first-look': 'First look',
  practice: '{Practice}',
  'own-word': 'Not {an adult}’s word',
};

/** "once", "twice", "3 times". */
function timesWords(n: number, words: Words): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${words.count(n).toLowerCase()} times`;
}
