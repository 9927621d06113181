import { recallOf } from '../../rules/recall.ts';
import type { Idea, IdeaAnswer } from '../../schema/childEvents.ts';
import type { Store } from '../store.ts';
import { draftTables, write } from '../write.ts';
import { type OfPiece, saidOf } from './child.ts';

/** A child says what they want to write about. A later choice takes the place of the one before it. */
export async function chooseIdea(
  store: Store,
  { unit, pupil, task }: OfPiece,
  { is, words }: Pick<Idea, 'is'> & { words?: string | undefined },
): Promise<void> {
  await write(store, draftTables, async (desk) => {
    const held = (await saidOf(desk, { unit, pupil, task })).filter(
      (fact): fact is Idea => fact.kind === 'idea',
    );
    const last = held.at(-1);
    const said = words?.trim() || undefined;
    if (last && last.is === is && last.words === said) return;
    const supersedes = held.map(({ stamp }) => stamp);
    await desk.append({
      kind: 'idea',
      unit,
      pupil,
      task,
      is,
      ...(said && { words: said }),
      ...(supersedes.length > 0 && { supersedes }),
    });
  });
}

/** An adult says yes to a child's own idea, or wants to talk about it first. */
export async function answerIdea(
  store: Store,
  idea: Idea,
  is: Exclude<IdeaAnswer['is'], 'waiting'>,
): Promise<void> {
  await answer(store, idea, is);
  store.undo.push({ done: { what: 'idea' }, undo: () => answer(store, idea, 'waiting') });
}

async function answer(store: Store, { unit, pupil, task, stamp }: Idea, is: IdeaAnswer['is']): Promise<void> {
  await write(store, draftTables, async (desk) => {
    const held = (await saidOf(desk, { unit, pupil, task })).filter(
      (fact) => fact.kind === 'idea-answer' && fact.idea === stamp,
    );
    const supersedes = held.map((fact) => fact.stamp);
    await desk.append({
      kind: 'idea-answer',
      unit,
      pupil,
      task,
      idea: stamp,
      is,
      ...(supersedes.length > 0 && { supersedes }),
    });
  });
}

/** What a child remembers of the toolkit. It is said once for each draft: who has looked remembers everything. */
export async function recallToolkit(
  store: Store,
  { unit, pupil, task }: OfPiece,
  version: number,
  { ticked, toolkit }: { ticked: string[]; toolkit: string[] },
): Promise<void> {
  await write(store, draftTables, async (desk) => {
    if (recallOf(await saidOf(desk, { unit, pupil, task }), version)) return;
    await desk.append({ kind: 'recall', unit, pupil, task, version, ticked, toolkit });
  });
}
