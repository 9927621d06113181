import type { PupilId, TargetId, TaskId } from '../schema/ids.ts';
import type { Level } from '../schema/words.ts';

/** What was done last, as data: the screen has the words. */
export type Done =
  | { what: 'judged'; pupil: PupilId; task: TaskId; target: TargetId; level: Level }
  | { what: 'rest'; pupil: PupilId; task: TaskId; count: number }
  | { what: 'support' | 'presence' | 'note' | 'seen' | 'genre' | 'subject'; pupil: PupilId; task: TaskId }
  | { what: 'draft' | 'new-draft'; pupil: PupilId; task: TaskId }
  | { what: 'stage' | 'unit' | 'made-unit' | 'class' | 'school' | 'adult' | 'words' | 'policy' | 'override' }
  | { what: 'list' | 'gone-up' | 'hands' | 'told' | 'cards'; count: number }
  | {
      what: 'sheet';
      did: 'changed' | 'added' | 'moved' | 'published' | 'brought-in' | 'unit-moved' | 'exemplar';
    }
  | { what: 'practice'; is: 'set' | 'done' | 'waived' }
  | { what: 'mark'; did: 'placed' | 'changed' | 'removed' | 'answered' }
  | { what: 'comment'; did: 'made' | 'changed' | 'removed' | 'handed-back' }
  | { what: 'clash' | 'choice' | 'cause' | 'alignment' }
  | { what: 'page'; did: 'filed' | 'changed' | 'moved' | 'taken-out' | 'in-tray' }
  | { what: 'tablet'; did: 'name' | 'here' | 'put-away' }
  | { what: 'code' | 'goal'; pupil: PupilId }
  | { what: 'station' | 'in-my-words' | 'idea' }
  | { what: 'unit-over'; over: 'yes' | 'no' }
  | { what: 'text'; did: 'changed' | 'page-added' | 'page-out' }
  | { what: 'glance'; is: 'through' | 'held'; count: number }
  | { what: 'pair'; same: boolean };

export interface UndoEntry {
  done: Done;
  undo(): Promise<void>;
}

/** The last things done at this tablet since it was opened, newest last. */
export interface UndoStack {
  push(entry: UndoEntry): void;
  /** Takes the newest off without doing it. */
  take(): UndoEntry | undefined;
  newest(): UndoEntry | undefined;
  /** What was erased cannot be brought back. */
  clear(): void;
  subscribe(listener: () => void): () => void;
}

const kept = 50;

export function undoStack(): UndoStack {
  let entries: UndoEntry[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    push(entry) {
      entries = [...entries, entry].slice(-kept);
      tell();
    },
    take() {
      const entry = entries.at(-1);
      entries = entries.slice(0, -1);
      tell();
      return entry;
    },
    newest: () => entries.at(-1),
    clear() {
      entries = [];
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
