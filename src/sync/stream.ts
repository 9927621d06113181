import { sha256Hex } from '../device/cipher.ts';
import { Contents, readEnvelope, segmentFormat } from '../schema/envelope.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import { MAX_BODY_BYTES } from '../schema/wire.ts';
import { cutOf } from '../store/cutOff.ts';
import { type Opened, segmentKey } from '../store/journey.ts';
import { toldNames } from '../store/parts.ts';
import type { PartNamesRow, SegmentRow, StreamRow } from '../store/streamRows.ts';
import { kindOfSpace } from '../store/tally.ts';
import { openOther } from './opening.ts';
import type { Run } from './run.ts';
import { sortOut } from './sortOut.ts';

/** A segment that was verified, what it brings, and its stream moved past it. */
export interface Taken extends Opened {
  segment: SegmentRow;
  stream: StreamRow;
  partNames: PartNamesRow[];
  /** Of the key that it is sealed with. */
  epoch: number;
}

/**
 * Verifies the segment that follows in another tablet's stream: its size and shape, that it is this one of this
 * space, that it follows from the one before, and that it opens. Anything else stops this one stream, and says why.
 */
export async function takeNext(run: Run, stream: StreamRow, body: string): Promise<Taken | FrozenWhy> {
  if (body.length > MAX_BODY_BYTES) return 'damaged';
  const envelope = readEnvelope(body);
  if (typeof envelope === 'string') return envelope;
  const { space, device } = stream;
  const n = stream.n + 1;
  const { f, s, d, prev } = envelope;
  if (f !== segmentFormat || s !== space || d !== device || envelope.n !== n) return 'damaged';
  if (prev !== stream.hash) return 'chain';
  if (n > (await cutOf(run.store, space, device))) return 'cut-off';
  const opened = await openOther(run, envelope);
  if (opened === 'no-key') return 'no-key';
  const contents = Contents.safeParse(opened);
  if (!contents.success) return 'damaged';
  const count = contents.data.events.length;
  const hash = contents.data.was ?? (await sha256Hex(body));
  const segment = { key: segmentKey(space, device, n), space, device, n, count, hash, body };
  return {
    segment,
    stream: { ...withoutStop(stream), n, hash, changes: stream.changes + count },
    epoch: envelope.e,
    partNames: toldNames(space, device, contents.data.parts),
    ...sortOut(segment, kindOfSpace(run.store, space), contents.data),
  };
}

function withoutStop({ frozen: _, lookedBehind: __, ...stream }: StreamRow): StreamRow {
  return stream;
}
