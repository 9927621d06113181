import type { RosterPupil } from '../schema/roster.ts';
import { foldName } from './foldName.ts';
import { groupsBy } from './groupsBy.ts';

type Names = Pick<RosterPupil, 'given' | 'family' | 'preferredGiven' | 'preferredFamily'>;
export type Named<Id extends string = string> = Names & { id: Id; year?: number | undefined };

/** `short` is for lists and stations, `full` for adults, `initials` for the tile. */
export type ShownName = { short: string; full: string; initials: string };

type Card = { id: string; given: string; family: string; foldedFamily: string; year: number | undefined };

/** What the child is called: preferred names where there are any. */
export function calledNames(pupil: Names): { given: string; family: string } {
  return {
    given: pupil.preferredGiven?.trim() || pupil.given.trim(),
    family: pupil.preferredFamily?.trim() || pupil.family.trim(),
  };
}

/**
 * Names for everyone who is seen together. Two Amys are told apart by the least that does it: "Amy B" and
 * "Amy C", else "Amy Ba" and "Amy Br", else the whole surname, else the year, else a number.
 * The same pupils get the same names whatever order they come in.
 */
export function shownNames<Id extends string>(pupils: readonly Named<Id>[]): Map<Id, ShownName> {
  const cards = pupils.map(cardOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const shorts = shortNames(cards);
  const initials = initialsOf(cards);
  const shown = (card: Card): ShownName => ({
    short: shorts.get(card.id) ?? '',
    full: join(card.given, card.family),
    initials: initials.get(card.id) ?? '',
  });
  return new Map(cards.map((card) => [card.id as Id, shown(card)]));
}

function cardOf(pupil: Named): Card {
  const called = calledNames(pupil);
  return { id: pupil.id, year: pupil.year, ...called, foldedFamily: foldName(called.family) };
}

function shortNames(cards: Card[]): Map<string, string> {
  const shorts = new Map<string, string>();
  for (const group of groupsBy(cards, (card) => foldName(firstName(card))).values()) {
    for (const card of group) shorts.set(card.id, toldApart(card, group));
  }
  return numbered(cards, shorts);
}

const firstName = (card: Card) => card.given || card.family || '?';

function toldApart(card: Card, group: Card[]): string {
  const others = group.filter((other) => other !== card);
  if (others.length === 0 || !card.given) return firstName(card);
  const short = join(card.given, leastOf(card, others));
  const twins = others.filter((other) => other.foldedFamily === card.foldedFamily);
  const yearTells = card.year !== undefined && twins.every((twin) => twin.year !== card.year);
  return twins.length > 0 && yearTells ? `${short} (${card.year === 0 ? 'R' : `Y${card.year}`})` : short;
}

/** The shortest start of a surname that no other surname here begins with; the whole of it if there is none. */
function leastOf({ family }: Card, others: Card[]): string {
  const letters = graphemes(family);
  for (let length = 1; length < letters.length; length += 1) {
    const start = letters.slice(0, length).join('');
    if (!/[\p{L}\p{N}\p{M}]$/u.test(start)) continue;
    const folded = foldName(start);
    if (!others.some((other) => other.foldedFamily.startsWith(folded))) return start;
  }
  return family;
}

/** Whoever is still called the same gets a number, so that no two pupils ever read alike. */
function numbered(cards: Card[], shorts: Map<string, string>): Map<string, string> {
  const groups = [...groupsBy(cards, (card) => foldName(shorts.get(card.id) ?? '')).values()];
  const single = groups.filter((group) => group.length === 1).flat();
  const taken = new Set(single.map((card) => foldName(shorts.get(card.id) ?? '')));
  const result = new Map(shorts);
  for (const card of groups.filter((group) => group.length > 1).flat()) {
    result.set(card.id, firstFree(shorts.get(card.id) ?? '', taken));
  }
  return result;
}

function firstFree(short: string, taken: Set<string>): string {
  let n = 1;
  while (taken.has(foldName(`${short} ${n}`))) n += 1;
  taken.add(foldName(`${short} ${n}`));
  return `${short} ${n}`;
}

/** Two letters each; where two pupils would share them, the later one gets other letters of the name. */
function initialsOf(cards: Card[]): Map<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const card of cards) {
    const choices = initialChoices(card);
    const letters = choices.find((choice) => !taken.has(choice)) ?? choices[0] ?? '?';
    taken.add(letters);
    result.set(card.id, letters);
  }
  return result;
}

function initialChoices({ given, family }: Card): string[] {
  const [first, ...rest] = graphemes(given || family).filter(isLetter);
  const surname = given ? graphemes(family).filter(isLetter) : [];
  if (!first) return ['?'];
  const seconds = [surname[0]?.toUpperCase(), ...[...rest, ...surname.slice(1)].map((x) => x.toLowerCase())];
  const pairs = seconds.filter((x) => x !== undefined).map((second) => first.toUpperCase() + second);
  return pairs.length > 0 ? pairs : [first.toUpperCase()];
}

const isLetter = (grapheme: string) => /^[\p{L}\p{N}]/u.test(grapheme);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function graphemes(text: string): string[] {
  // A class of plain names is cut up on every screen, and the segmenter takes ten times as long.
  if (/^[ -~]*$/.test(text)) return text.split('');
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

const join = (given: string, family: string) => `${given} ${family}`.trim();
