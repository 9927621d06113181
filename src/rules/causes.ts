import type { ChildFact } from '../schema/childEvents.ts';
import type { Cause, Mark } from '../schema/markEvents.ts';
import type { WordsPlace } from '../schema/place.ts';
import type { Stamp } from '../schema/stamp.ts';
import { critiquesIn, forAuthor } from './critiques.ts';
import type { DraftSeen } from './draftChain.ts';
import { feedbackOf, marksOf, type PieceFact } from './marks.ts';
import type { Phrase } from './phrases.ts';
import type { WordDiff } from './wordDiff.ts';
import { placeAt } from './wordsPlace.ts';

/** What may have led to a change: what a friend said of an earlier draft, or an adult's mark on it. */
export type Reason = { id: Stamp; version: number } & (
  | { critique: string }
  | { mark: Pick<Mark, 'sort' | 'code' | 'place' | 'note'> }
);

/** What was said of a piece. */
export interface PieceSaid {
  said?: readonly ChildFact[] | undefined;
  marks?: readonly PieceFact[] | undefined;
}

/**
 * What was said of the drafts before that one, of the last one first. A child knows of what friends said and may be
 * read, and of marks that were handed back; an adult of all.
 */
export function reasonsFor(piece: PieceSaid, version: number, reader: 'child' | 'adult'): Reason[] {
  const critiques = reader === 'child' ? forAuthor(piece.said) : critiquesIn(piece.said);
  const friends = critiques.map(({ critique: { stamp, version: of, words } }) => ({
    id: stamp,
    version: of,
    critique: words,
  }));
  const all: Reason[] = [...friends, ...(reader === 'child' ? marksTold(piece) : marksMade(piece))];
  const before = all.filter((reason) => reason.version < version);
  return before.sort((a, b) => b.version - a.version);
}

function marksMade({ marks }: PieceSaid): Reason[] {
  return marksOf(marks).map(({ id, mark }) => ({ id, version: mark.version, mark }));
}

function marksTold({ marks }: PieceSaid): Reason[] {
  return (feedbackOf(marks)?.marks ?? []).map((mark) => ({ id: mark.mark, version: mark.version, mark }));
}

/** Why that draft was changed, in the order in which it was said; what was said twice apart, once. */
export function causesOf(facts: readonly PieceFact[] | undefined = [], version: number): Cause[] {
  const causes = facts.filter((fact): fact is Cause => fact.kind === 'cause' && fact.version === version);
  return [...new Map(causes.map((cause) => [causeKey(cause), cause])).values()];
}

/** What makes two of them the same word. */
export function causeKey({
  version,
  because,
  place,
}: Pick<Cause, 'version' | 'because'> & { place?: WordsPlace | undefined }): string {
  return JSON.stringify([version, because, place && [place.quote, place.before, place.after]]);
}

/** That reason, for all of a draft or for those words of it. */
interface ReasonGiven {
  because: string;
  place?: WordsPlace | undefined;
}

/** What a screen needs to ask why a draft was changed: the words that only it has, and what was said already. */
export function askWhy(
  facts: readonly PieceFact[] | undefined,
  { version, text, change }: Pick<DraftSeen, 'version' | 'text' | 'change'>,
) {
  const said = new Set(causesOf(facts, version).map(causeKey));
  const causeOf = ({ because, place }: ReasonGiven) => ({ version, because: because as Stamp, place });
  return {
    changes: change ? changesIn(text, change).map(({ place }) => ({ words: place.quote, place })) : [],
    causeOf,
    isSaid: (given: ReasonGiven) => said.has(causeKey(causeOf(given))),
  };
}

/** The words that only the later of two texts has, as places of it. */
export function changesIn(text: string, { to }: Pick<WordDiff, 'to'>): (Phrase & { place: WordsPlace })[] {
  let start = text.length - text.trimStart().length;
  return to.flatMap(({ text: words, only }) => {
    const phrase = { start, end: start + words.trimEnd().length };
    start += words.length;
    return only ? [{ ...phrase, place: placeAt(text, phrase) }] : [];
  });
}
