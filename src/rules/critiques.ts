import type { ChildFact, Critique, Reply, SelfJudgement } from '../schema/childEvents.ts';
import type { TargetId } from '../schema/ids.ts';

export interface CritiqueSeen {
  critique: Critique;
  /** `waiting` for an adult's glance; `held` by one for a talk. */
  state: 'open' | 'waiting' | 'held';
  /** What the author last decided. */
  reply: Reply | undefined;
}

/** The critiques of a piece, oldest first. An approval that comes before its critique is found by it all the same. */
export function critiquesIn(said: readonly ChildFact[] = []): CritiqueSeen[] {
  return said.flatMap((fact) =>
    fact.kind === 'critique'
      ? [{ critique: fact, state: stateOf(fact, said), reply: replyTo(fact, said) }]
      : [],
  );
}

function stateOf({ stamp, waits }: Critique, said: readonly ChildFact[]): CritiqueSeen['state'] {
  const last = said.findLast((fact) => fact.kind === 'approval' && fact.of.includes(stamp));
  if (last?.kind !== 'approval') return waits ? 'waiting' : 'open';
  return last.is === 'through' ? 'open' : last.is;
}

function replyTo({ stamp }: Critique, said: readonly ChildFact[]): Reply | undefined {
  const last = said.findLast((fact) => fact.kind === 'reply' && fact.critique === stamp);
  return last?.kind === 'reply' ? last : undefined;
}

/** What the author may read. */
export function forAuthor(said: readonly ChildFact[] | undefined): CritiqueSeen[] {
  return critiquesIn(said).filter(({ state }) => state === 'open');
}

/** What the author has decided to do about a draft, for the next one to be written beside. */
export function critiquesToUse(said: readonly ChildFact[] | undefined, version: number): CritiqueSeen[] {
  return forAuthor(said).filter(
    ({ critique, reply }) => critique.version === version && reply?.is === 'will',
  );
}

/** Whether anything that the author may know was said of this version, so that what comes now is the next draft. */
export function isSpokenOf(said: readonly ChildFact[] = [], version: number): boolean {
  return (
    forAuthor(said).some(({ critique }) => critique.version === version) ||
    said.some((fact) => fact.kind === 'self-judgement' && fact.version === version)
  );
}

/** What a child last said of each target in the newest draft of which they said anything. */
export function ownViews(said: readonly ChildFact[] = []): Map<TargetId, SelfJudgement> {
  const views = said.filter((fact) => fact.kind === 'self-judgement');
  const newest = Math.max(0, ...views.map(({ version }) => version));
  return new Map(views.filter(({ version }) => version === newest).map((view) => [view.target, view]));
}
