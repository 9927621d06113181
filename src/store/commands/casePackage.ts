import type { CasePackageKept } from '../../schema/caseKept.ts';
import type { AnyEvent } from '../../schema/event.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import { today } from '../../schema/wallTime.ts';
import { attachmentTables, cutUp, layBeside } from '../attachments.ts';
import type { Store } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';
import { appendTargets, type TargetEdit } from './sheet.ts';

export interface CaseArrival {
  id: string;
  kept: Pick<CasePackageKept, 'title' | 'items' | 'went'>;
  /** The whole package, packed. */
  bytes: Uint8Array<ArrayBuffer>;
  sheets: { key: SheetKey; edits: readonly TargetEdit[] }[];
}

interface How {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

/** Targets from a CASE package, for the next version of each sheet, and the package itself: all of it or nothing. */
export async function bringInCase(store: Store, arrival: CaseArrival, how: How = {}): Promise<void> {
  const { id, kept, bytes, sheets } = arrival;
  const cut = await cutUp(store, bytes, 'application/gzip');
  const total = sheets.reduce((sum, { edits }) => sum + edits.length, 0);
  await write(store, [...recordTables, ...attachmentTables], async (desk) => {
    let done = 0;
    for (const { key, edits } of sheets) {
      await appendTargets(desk, key, edits, {
        ...(how.signal && { signal: how.signal }),
        did: (some) => {
          done += some;
          how.progress?.(done, total);
        },
      });
    }
    const fields = { ...kept, broughtOn: today(store.wall), package: cut.attachment, place: 'here' as const };
    await say(desk, id, fields);
    await layBeside(desk, desk.events.at(-1) as AnyEvent, [cut]);
  });
  store.undo.push({
    done: { what: 'sheet', did: 'brought-in' },
    undo: () =>
      write(store, recordTables, async (desk) => {
        for (const { key, edits } of sheets) {
          const back = edits.map(({ code, fields, was }) => ({ code, fields: was, was: fields }));
          await appendTargets(desk, key, back);
        }
        await say(desk, id, { place: 'put-away' });
      }),
  });
}

async function say(desk: Writing, id: string, fields: Partial<CasePackageKept>): Promise<void> {
  await desk.records.casePackage.want([id]);
  const row = desk.records.casePackage.get(id) ?? { id };
  await desk.append({ kind: 'edit', changes: [changeOf('casePackage', row, fields)] });
}
