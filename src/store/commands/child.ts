import { ownViews } from '../../rules/critiques.ts';
import type { Approval, ChildFact, Critique, Reply, SelfJudgement } from '../../schema/childEvents.ts';
import type { PupilId } from '../../schema/ids.ts';
import { pieceKey } from '../../schema/keys.ts';
import type { Stamp } from '../../schema/stamp.ts';
import type { ScratchRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { draftTables, type Writing, write } from '../write.ts';
import type { PieceAt } from './mark.ts';

/** The piece that something is said of. */
export type OfPiece = Pick<PieceAt, 'unit' | 'pupil' | 'task'>;

/** A face, a place or a reason. Nothing is kept of a place or a reason before there is a face. */
export type OwnSaid = Pick<SelfJudgement, 'version' | 'target'> &
  Partial<Pick<SelfJudgement, 'level' | 'place' | 'why'>>;

/**
 * What a child says of one target of their own draft. It is added here to what stands, so that of two quick taps
 * both do; a later word takes the place of the one before it.
 */
export async function judgeOwn(store: Store, at: OfPiece, said: OwnSaid): Promise<void> {
  const { version, target } = said;
  await write(store, draftTables, async (desk) => {
    const facts = await saidOf(desk, at);
    const held = facts.filter(
      (fact) => fact.kind === 'self-judgement' && fact.target === target && fact.version === version,
    );
    const shown = ownViews(held).get(target);
    const { level = shown?.level, place = shown?.place } = said;
    // A reason that was given for another face is none for this one.
    const { why = level === shown?.level ? shown?.why : undefined } = said;
    if (!level) return;
    const whole = { version, target, level, ...(place && { place }), ...(why && { why }) };
    if (shown && isSame(shown, whole)) return;
    await desk.append({ kind: 'self-judgement', ...of(at), ...whole, ...superseding(held) });
  });
}

function isSame(a: Partial<SelfJudgement>, b: Partial<SelfJudgement>): boolean {
  const of = ({ level, place, why }: Partial<SelfJudgement>) => JSON.stringify([level, place, why]);
  return of(a) === of(b);
}

export type NewCritique = Pick<Critique, 'critic' | 'version' | 'words'> &
  Partial<Pick<Critique, 'target' | 'place' | 'waits' | 'unnamed' | 'visitor'>>;

/** What was half built of it is done with. */
export async function giveCritique(store: Store, at: OfPiece, critique: NewCritique): Promise<void> {
  await write(store, draftTables, async (desk) => {
    await saidOf(desk, at);
    desk.shelf.delete('scratch', halfKey(critique.critic, at.pupil));
    await desk.append({ kind: 'critique', ...of(at), ...critique });
  });
}

/** What an author decides about a critique; they may think again. */
export async function replyTo(
  store: Store,
  at: OfPiece,
  reply: Pick<Reply, 'critique' | 'is'> & Partial<Pick<Reply, 'why'>>,
): Promise<void> {
  await write(store, draftTables, async (desk) => {
    const facts = await saidOf(desk, at);
    const held = facts.filter((fact) => fact.kind === 'reply' && fact.critique === reply.critique);
    await desk.append({ kind: 'reply', ...of(at), ...reply, ...superseding(held) });
  });
}

/** A critique where it is kept. */
export interface CritiqueAt extends OfPiece {
  critique: Stamp;
}

/** An adult's glance: the authors may read these, or one is held back. All of it in one go. */
export async function glanceAt(
  store: Store,
  critiques: readonly CritiqueAt[],
  is: Exclude<Approval['is'], 'waiting'>,
): Promise<void> {
  if (critiques.length === 0) return;
  await approve(store, critiques, is);
  store.undo.push({
    done: { what: 'glance', is, count: critiques.length },
    undo: () => approve(store, critiques, 'waiting'),
  });
}

async function approve(store: Store, critiques: readonly CritiqueAt[], is: Approval['is']): Promise<void> {
  await write(store, draftTables, async (desk) => {
    await desk.pieces.want(critiques.map((each) => pieceKey(each.unit, each.pupil, each.task)));
    for (const at of critiques) {
      const facts = await saidOf(desk, at);
      const held = facts.filter(
        (fact) => fact.kind === 'approval' && fact.of.length === 1 && fact.of[0] === at.critique,
      );
      await desk.append({ kind: 'approval', ...of(at), of: [at.critique], is, ...superseding(held) });
    }
  });
}

/** Inside a write: what children and adults said of a piece. */
export async function saidOf(desk: Writing, { unit, pupil, task }: OfPiece): Promise<ChildFact[]> {
  const key = pieceKey(unit, pupil, task);
  await desk.pieces.want([key]);
  return desk.pieces.get(key)?.said ?? [];
}

function of({ unit, pupil, task }: OfPiece): OfPiece {
  return { unit, pupil, task };
}

function superseding(held: readonly ChildFact[]): { supersedes?: Stamp[] } {
  return held.length > 0 ? { supersedes: held.map(({ stamp }) => stamp) } : {};
}

function halfKey(critic: PupilId, author: PupilId): string {
  return `half/${critic}/${author}`;
}

/**
 * A critique as far as it is built, so that a tablet that falls asleep loses none of it. For that child only.
 * `change` makes it of what is kept by then, so that of two quick taps both stand.
 */
export async function keepHalf<Half extends { author: PupilId }>(
  store: Store,
  critic: PupilId,
  change: (held: Half | undefined) => Half | undefined,
): Promise<void> {
  await write(store, ['gate', 'scratch'], async ({ shelf }) => {
    const held = await shelf.getAll<ScratchRow>('scratch', `half/${critic}/`);
    const half = change(held[0] && JSON.parse(held[0].text));
    // One at a time: what was begun about somebody else's writing is given up with it.
    for (const { key } of held) shelf.delete('scratch', key);
    if (half) shelf.put('scratch', { key: halfKey(critic, half.author), text: JSON.stringify(half) });
  });
}

/** The half-built one of this child, and whose writing it is about. */
export async function halfOf(
  { db }: Pick<Store, 'db'>,
  critic: PupilId,
): Promise<{ author: PupilId; half: unknown } | undefined> {
  const [row] = await db.scratch.where(':id').startsWith(`half/${critic}/`).toArray();
  return row && { author: row.key.split('/')[2] as PupilId, half: JSON.parse(row.text) };
}
