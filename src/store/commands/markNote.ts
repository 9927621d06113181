import { idOf } from '../../rules/marks.ts';
import type { PupilId, TaskId, UnitId } from '../../schema/ids.ts';
import type { Mark, MarkFact } from '../../schema/markEvents.ts';
import type { Stamp } from '../../schema/stamp.ts';
import type { Store } from '../store.ts';
import { finishTake, keepSecond, openTakes, type Sound } from '../takes.ts';
import { draftTables, write } from '../write.ts';
import type { OfPiece } from './child.ts';
import { marksAt, of, remember, saidBy } from './marks.ts';

/** The note of a mark, told aloud; the mark is named by its first form, because it may be changed meanwhile. */
export interface NoteOf extends OfPiece {
  mark: Stamp;
}

const kind = 'mark-note';

export function noteSecond(store: Store, note: NoteOf, n: number, sound: Sound): Promise<void> {
  return keepSecond(store, keyOf(note), n, sound);
}

/** What was told is the mark's note now, in place of what was told before. A mark that was taken off has none. */
export async function finishNote(store: Store, note: NoteOf): Promise<void> {
  let before: Mark | undefined;
  await finishTake(store, keyOf(note), draftTables, async (desk, spoken) => {
    const forms = formsOf(await marksAt(desk, note), note.mark);
    before = forms.at(-1);
    if (before) await desk.append(form(note, forms, { ...before, spoken }));
  });
  if (before) rememberNote(store, note, before.spoken);
}

/** What a battery or a closed tab has cut off is kept, as far as it came. */
export async function finishNotes(store: Store): Promise<void> {
  for (const key of await openTakes(store, kind)) await finishNote(store, ofKey(key));
}

export async function takeNoteAway(store: Store, note: NoteOf): Promise<void> {
  rememberNote(store, note, await putNote(store, note, undefined));
}

function rememberNote(store: Store, note: NoteOf, before: Mark['spoken']): void {
  remember(store, { what: 'mark', did: 'changed' }, () => putNote(store, note, before));
}

/** Returns what it was before. */
function putNote(store: Store, note: NoteOf, spoken: Mark['spoken']): Promise<Mark['spoken']> {
  return write(store, draftTables, async (desk) => {
    const forms = formsOf(await marksAt(desk, note), note.mark);
    const mark = forms.at(-1);
    if (mark) await desk.append(form(note, forms, { ...mark, spoken }));
    return mark?.spoken;
  });
}

/** However it stands: two adults may have changed it apart. */
function formsOf(facts: readonly MarkFact[], id: Stamp): Mark[] {
  return facts.filter((fact): fact is Mark => fact.kind === 'mark' && idOf(fact) === id);
}

function form(note: NoteOf, forms: readonly Mark[], mark: Mark) {
  const supersedes = forms.map(({ stamp }) => stamp);
  return { kind: 'mark' as const, ...of(note), ...saidBy(mark), first: note.mark, supersedes };
}

function keyOf({ pupil, unit, task, mark }: NoteOf): string {
  return [kind, pupil, unit, task, mark].join('/');
}

function ofKey(key: string): NoteOf {
  const [, pupil, unit, task, mark] = key.split('/');
  return { pupil: pupil as PupilId, unit: unit as UnitId, task: task as TaskId, mark: mark as Stamp };
}
