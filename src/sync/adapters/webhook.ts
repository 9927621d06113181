import { Contents, readEnvelope } from '../../schema/envelope.ts';
import type { AnyEvent } from '../../schema/event.ts';
import type { HandoverReport } from '../../schema/handover.ts';
import type { SpaceId } from '../../schema/ids.ts';
import type { OpenBatch } from '../../schema/inTheOpen.ts';
import { inTheOpen, markSentInTheOpen, wasSentInTheOpen } from '../../store/inTheOpen.ts';
import { sealedIn } from '../../store/journey.ts';
import type { SegmentRow } from '../../store/streamRows.ts';
import { kindOfSpace } from '../../store/tally.ts';
import type { Ask, Reply } from '../ask.ts';
import { checkCancelled, type Run, spacesOf, trying } from '../run.ts';
import { open } from '../seal.ts';
import { Trouble } from '../trouble.ts';
import { stranger, troubleOf, wordsMax } from './answers.ts';

/*
 * Readable JSON to a system of the school's own, on its explicit choice. It only sends: nothing is read back, so
 * nothing counts as home for it. What did not get through is sent again with the same key, at the next handover at
 * the latest; a tablet that is a station sends nothing.
 */
export async function sendInTheOpen(run: Run, ask: Ask): Promise<Pick<HandoverReport, 'inTheOpen'>> {
  const { store } = run;
  const chosen = await inTheOpen(store);
  if (!chosen || store.self?.role === 'station') return {};
  const { address } = chosen;
  try {
    for (const space of spacesOf(run)) {
      for await (const { row } of sealedIn(store, space)) {
        checkCancelled(run);
        if (await wasSentInTheOpen(store, row.hash)) continue;
        await post(run, ask, address, row, await batchOf(run, space, row));
        await markSentInTheOpen(store, address, row.hash, row.count);
      }
    }
    return { inTheOpen: { address } };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { inTheOpen: { address, trouble: error.code } };
  }
}

/** Undefined where this tablet has no key for it. */
async function batchOf(run: Run, space: SpaceId, row: SegmentRow): Promise<OpenBatch | undefined> {
  const envelope = readEnvelope(row.body);
  const key = typeof envelope === 'object' ? await run.keyring.keyFor(space, envelope.e) : undefined;
  const contents = key && Contents.safeParse(await open(envelope as Exclude<typeof envelope, string>, key));
  if (!contents?.success) return undefined;
  const events = contents.data.events as AnyEvent[];
  return { redraft: 1, space: kindOfSpace(run.store, space), tablet: row.device, events };
}

async function post(
  run: Run,
  ask: Ask,
  address: string,
  { hash }: SegmentRow,
  batch: OpenBatch | undefined,
): Promise<void> {
  if (!batch) return;
  const body = JSON.stringify(batch);
  const headers = { 'idempotency-key': hash };
  await trying(run, async () => {
    const reply = await ask(address, { method: 'POST', headers, body, most: wordsMax });
    if (reply.status < 200 || reply.status > 299) throw troubleOf(reply, () => run.store.wall.now());
    if (isPage(reply)) throw stranger(reply, 'A page in answer to a POST');
  });
}

function isPage(reply: Reply): boolean {
  return /^\s*</.test(reply.text) || /html/i.test(reply.header('content-type') ?? '');
}
