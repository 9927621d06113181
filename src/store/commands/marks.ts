import { causeKey } from '../../rules/causes.ts';
import { idOf } from '../../rules/marks.ts';
import type { AnyEvent } from '../../schema/event.ts';
import { pieceKey } from '../../schema/keys.ts';
import type {
  Alignment,
  Answer,
  Cause,
  Choice,
  Comment,
  Feedback,
  Mark,
  MarkFact,
} from '../../schema/markEvents.ts';
import type { WordsPlace } from '../../schema/place.ts';
import type { Stamp } from '../../schema/stamp.ts';
import { attachmentTables, isHere, layAgain } from '../attachments.ts';
import type { Store } from '../store.ts';
import type { Done } from '../undo.ts';
import { draftTables, type NewEvent, type Writing, write } from '../write.ts';
import type { OfPiece } from './child.ts';

/*
 * What an adult marks on a child's page and has to say of it. Each tap is kept at once; a changed mark stands in the
 * place of the one before it and keeps its answers.
 */

export type MarkSaid = Pick<Mark, 'version' | 'sort' | 'place'> &
  Partial<Pick<Mark, 'code' | 'note' | 'target' | 'ink' | 'spoken' | 'closed'>>;

export async function placeMark(store: Store, at: OfPiece, said: MarkSaid): Promise<Stamp> {
  const stamp = await say(store, at, { kind: 'mark', ...of(at), ...said });
  remember(store, { what: 'mark', did: 'placed' }, () => takeOff(store, at, stamp));
  return stamp;
}

/** What is to be other than it is; undefined takes something away. */
export type MarkChange = { [K in keyof MarkSaid]?: MarkSaid[K] | undefined };

export async function changeMark(store: Store, at: OfPiece, mark: Mark, change: MarkChange): Promise<void> {
  const first = idOf(mark);
  const said = saidBy({ ...mark, ...change } as Mark);
  const stamp = await say(store, at, { kind: 'mark', ...of(at), ...said, first, supersedes: [mark.stamp] });
  const again = { ...saidBy(mark), first, supersedes: [stamp] };
  remember(store, { what: 'mark', did: 'changed' }, () =>
    say(store, at, { kind: 'mark', ...of(at), ...again }),
  );
}

export async function removeMark(store: Store, at: OfPiece, mark: Mark): Promise<void> {
  await takeOff(store, at, idOf(mark));
  remember(store, { what: 'mark', did: 'removed' }, () =>
    say(store, at, { kind: 'mark', ...of(at), ...saidBy(mark), first: idOf(mark) }),
  );
}

/** What the child did about a mark, named by its first form: in words, or in their book. */
export async function answerMark(store: Store, at: OfPiece, id: Stamp, words?: string): Promise<void> {
  const held = (fact: MarkFact): fact is Answer => fact.kind === 'answer' && fact.mark === id;
  const said = { mark: id, ...(words && { words }) };
  const { stamp, before } = await replace(store, at, held, { kind: 'answer', ...of(at), ...said });
  remember(store, { what: 'mark', did: 'answered' }, () => {
    if (!before) return withdraw(store, at, held);
    const again = { mark: id, ...(before.words && { words: before.words }), supersedes: [stamp] };
    return say(store, at, { kind: 'answer', ...of(at), ...again });
  });
}

export type CommentSaid = Pick<Comment, 'part'> & Partial<Pick<Comment, 'words' | 'target'>>;

export async function makeComment(store: Store, at: OfPiece, said: CommentSaid): Promise<void> {
  await say(store, at, { kind: 'comment', ...of(at), ...said });
  remember(store, { what: 'comment', did: 'made' }, () =>
    withdraw(
      store,
      at,
      (fact) => fact.kind === 'comment' && fact.part === said.part && fact.target === said.target,
    ),
  );
}

/** Other words in its place; none take it away. */
export async function changeComment(
  store: Store,
  at: OfPiece,
  comment: Comment,
  words: string | undefined,
): Promise<void> {
  const { part, target } = comment;
  const of_ = { kind: 'comment' as const, ...of(at), part, ...(target && { target }) };
  const stamp = words
    ? await say(store, at, { ...of_, words, supersedes: [comment.stamp] })
    : await withdraw(store, at, ({ stamp: each }) => each === comment.stamp).then(() => undefined);
  remember(store, { what: 'comment', did: words ? 'changed' : 'removed' }, () =>
    say(store, at, {
      ...of_,
      ...(comment.words && { words: comment.words }),
      ...(stamp && { supersedes: [stamp] }),
    }),
  );
}

type Told = Pick<Feedback, 'version' | 'lines' | 'marks'> & Partial<Pick<Feedback, 'spoke'>>;

/** From now on the child reads this, in place of what was handed back before. */
export async function handBack(store: Store, at: OfPiece, said: Told): Promise<void> {
  const before = await tell(store, at, said);
  remember(store, { what: 'comment', did: 'handed-back' }, () =>
    before ? tell(store, at, before) : withdraw(store, at, isFeedback),
  );
}

/**
 * Returns what was told before. A note that was told aloud on another tablet, and is still on its way here, cannot be
 * brought to the stations from here: it is left out, and waits to be handed back.
 */
function tell(
  store: Store,
  at: OfPiece,
  { version, lines, marks, spoke }: Told,
): Promise<Feedback | undefined> {
  return write(store, [...draftTables, ...attachmentTables], async (desk) => {
    const held = (await marksAt(desk, at)).filter(isFeedback);
    const supersedes = held.map(({ stamp }) => stamp);
    const told = await Promise.all(marks.map((mark) => asHere(desk, mark)));
    await desk.append({
      kind: 'feedback',
      ...of(at),
      version,
      lines,
      marks: told,
      ...(spoke && { spoke }),
      ...(supersedes.length > 0 && { supersedes }),
    });
    await layAgain(desk, desk.events.at(-1) as AnyEvent);
    return held.at(-1);
  });
}

async function asHere<M extends Feedback['marks'][number]>(desk: Writing, mark: M): Promise<M> {
  if (!mark.spoken || (await isHere(desk, mark.spoken.sound))) return mark;
  const { spoken: _, ...rest } = mark;
  return rest as M;
}

const isFeedback = (fact: MarkFact): fact is Feedback => fact.kind === 'feedback';

/** That draft, and no other of this piece. */
export async function chooseDraft(
  store: Store,
  at: OfPiece,
  said: Pick<Choice, 'is' | 'version'> & Partial<Pick<Choice, 'why'>>,
): Promise<void> {
  const isHeld = (fact: MarkFact): fact is Choice => fact.kind === 'choice' && fact.is === said.is;
  const { stamp, before } = await replace(store, at, isHeld, { kind: 'choice', ...of(at), ...said });
  remember(store, { what: 'choice' }, () => {
    if (!before) return withdraw(store, at, isHeld);
    const { is, version, why } = before;
    return say(store, at, {
      kind: 'choice',
      ...of(at),
      is,
      version,
      ...(why && { why }),
      supersedes: [stamp],
    });
  });
}

export async function unchoose(store: Store, at: OfPiece, choice: Choice): Promise<void> {
  await withdraw(store, at, ({ stamp }) => stamp === choice.stamp);
  const { is, version, why } = choice;
  remember(store, { what: 'choice' }, () =>
    say(store, at, { kind: 'choice', ...of(at), is, version, ...(why && { why }) }),
  );
}

export type CauseSaid = Pick<Cause, 'version' | 'because'> & { place?: WordsPlace | undefined };

/** This is why the draft was changed, or those words of it; or it is not why any more. */
export async function setCause(store: Store, at: OfPiece, said: CauseSaid, isWhy: boolean): Promise<void> {
  await putCause(store, at, said, isWhy);
  remember(store, { what: 'cause' }, () => putCause(store, at, said, !isWhy));
}

function putCause(
  store: Store,
  at: OfPiece,
  { version, because, place }: CauseSaid,
  isWhy: boolean,
): Promise<void> {
  const said = { version, because, ...(place && { place }) };
  const isHeld = (fact: MarkFact) => fact.kind === 'cause' && causeKey(fact) === causeKey(said);
  return write(store, draftTables, async (desk) => {
    const held = (await marksAt(desk, at)).filter(isHeld).map(({ stamp }) => stamp);
    if (isWhy && held.length === 0) await desk.append({ kind: 'cause', ...of(at), ...said });
    if (!isWhy && held.length > 0) await desk.append({ kind: 'withdrawal', ...of(at), supersedes: held });
  });
}

/** These two places are the same on both pages. What was said of the two pages before stands no more. */
export async function alignPages(
  store: Store,
  at: OfPiece,
  { from, to }: Pick<Alignment, 'from' | 'to'>,
): Promise<void> {
  const isHeld = (fact: MarkFact): fact is Alignment =>
    fact.kind === 'alignment' && fact.from.page === from.page && fact.to.page === to.page;
  const { stamp, before } = await replace(store, at, isHeld, { kind: 'alignment', ...of(at), from, to });
  remember(store, { what: 'alignment' }, () => {
    if (!before) return withdraw(store, at, isHeld);
    const again = { from: before.from, to: before.to, supersedes: [stamp] };
    return say(store, at, { kind: 'alignment', ...of(at), ...again });
  });
}

function say(store: Store, at: OfPiece, event: NewEvent<MarkFact>): Promise<Stamp> {
  return write(store, draftTables, async (desk) => {
    await marksAt(desk, at);
    return desk.append(event);
  });
}

/** In place of the facts of that kind that stand; `before` is the newest of them. */
function replace<F extends MarkFact>(
  store: Store,
  at: OfPiece,
  isHeld: (fact: MarkFact) => fact is F,
  event: NewEvent<MarkFact>,
): Promise<{ stamp: Stamp; before: F | undefined }> {
  return write(store, draftTables, async (desk) => {
    const held = (await marksAt(desk, at)).filter(isHeld);
    const supersedes = held.map(({ stamp }) => stamp);
    const stamp = await desk.append({ ...event, ...(supersedes.length > 0 && { supersedes }) });
    return { stamp, before: held.at(-1) };
  });
}

/** In whatever form it stands: two adults may have changed it apart, or undo has said it again. */
function takeOff(store: Store, at: OfPiece, id: Stamp): Promise<void> {
  return withdraw(store, at, (fact) => fact.kind === 'mark' && idOf(fact) === id);
}

async function withdraw(store: Store, at: OfPiece, isMeant: (fact: MarkFact) => boolean): Promise<void> {
  await write(store, draftTables, async (desk) => {
    const supersedes = (await marksAt(desk, at)).filter(isMeant).map(({ stamp }) => stamp);
    if (supersedes.length > 0) await desk.append({ kind: 'withdrawal', ...of(at), supersedes });
  });
}

/** Inside a write: what adults marked and told of a piece. */
export async function marksAt(desk: Writing, { unit, pupil, task }: OfPiece): Promise<MarkFact[]> {
  const key = pieceKey(unit, pupil, task);
  await desk.pieces.want([key]);
  return desk.pieces.get(key)?.marks ?? [];
}

export function of({ unit, pupil, task }: OfPiece): OfPiece {
  return { unit, pupil, task };
}

/** What a mark says, without what it is. */
export function saidBy({ version, sort, place, code, note, target, ink, spoken, closed }: Mark): MarkSaid {
  return {
    version,
    sort,
    place,
    ...(code && { code }),
    ...(note && { note }),
    ...(target && { target }),
    ...(ink && { ink }),
    ...(spoken && { spoken }),

    ...(closed && { closed }),
  };
}

export function remember(store: Store, done: Done, undo: () => Promise<unknown>): void {
  store.undo.push({ done, undo: async () => void (await undo()) });
}
