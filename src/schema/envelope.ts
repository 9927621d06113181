// What travels: one sealed envelope of JSON text. The same shape carries a segment (`rdft1`), a head (`rdfh1`), a piece
// of a snapshot (`rdfp1`) or of an attachment (`rdfb1`), and a new key (`rdfk1`); the format is part of what is
// authenticated, so none can be passed off as another.
import * as z from 'zod/mini';
import { PartNames } from './attachment.ts';
import { DeviceId, PupilId, SpaceId } from './ids.ts';

export const segmentFormat = 'rdft1';
export const headFormat = 'rdfh1';
export const snapshotFormat = 'rdfp1';
export const wrapFormat = 'rdfk1';
export const partFormat = 'rdfb1';

const formats = [segmentFormat, headFormat, snapshotFormat, wrapFormat, partFormat] as const;

const base64url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));
const count = z.int().check(z.gte(0));
/** SHA-256 in hex; empty before a stream's first segment. */
const hash = z.string().check(z.regex(/^(?:[0-9a-f]{64})?$/));

export const Envelope = z.strictObject({
  f: z.enum(formats),
  s: SpaceId,
  d: DeviceId,
  /**
   * The segment's number, from 1; in a head, of the last one; in a snapshot, of the last one that it stands for; in an
   * attachment, the place of the piece, from 0.
   */
  n: count,
  /** The key's epoch. */
  e: z.int().check(z.gte(1)),
  /** The hash of the same device's segment before this one; in a head and a snapshot, of segment n itself. */
  prev: hash,
  iv: base64url.check(z.length(16)),
  ct: base64url,
  /** Of a new key alone: the public key of the tablet that sealed it, for those who have not met that one yet. */
  by: z.optional(base64url.check(z.length(87))),
});
export type Envelope = z.infer<typeof Envelope>;
export type Label = Omit<Envelope, 'iv' | 'ct' | 'by'>;

/** What a sealed segment holds. Events are raw: what they are is found out one by one. */
export const Contents = z.looseObject({
  events: z.array(z.unknown()),
  /** Ids that this device went by before it found itself to be a copy; stamps may still carry them. */
  formerly: z.optional(z.array(DeviceId)),
  /** Of a copy that was sealed again on another tablet, without a child who was erased: the hash of what it was. */
  was: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** Where the parts of the attachments lie that the events name. */
  parts: z.catch(z.optional(PartNames), undefined),
});
export type Contents = z.infer<typeof Contents>;

/**
 * What a sealed piece of a snapshot holds: events that segments 1 to n held. Pieces are numbered through all snapshots
 * of a stream, so that no name is ever used twice.
 */
export const Piece = z.extend(Contents, {
  k: z.int().check(z.gte(1)),
  /** The number of the snapshot's first piece. */
  first: z.int().check(z.gte(1)),
  last: z.optional(z.literal(true)),
});
export type Piece = z.infer<typeof Piece>;

/**
 * A space's new key on its way to one tablet. It is sealed with the secret of that tablet and the one that made it,
 * whose name the envelope bears.
 */
export const Wrap = z.looseObject({
  for: DeviceId,
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  /** The other keys of that epoch, where two adults made it apart. */
  also: z.optional(z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))).check(z.maxLength(10))),
  /** Tablets that it keeps out. */
  without: z.array(DeviceId).check(z.maxLength(1000)),
});
export type Wrap = z.infer<typeof Wrap>;

/**
 * What a sealed head holds, by kinds of space where it has several. A hint: an old one costs time, never data. Every
 * tablet has the station space, so that is where the heads are.
 */
export const Head = z.looseObject({
  /** Its number, from 1: the higher one is the newer, whatever the clocks say. */
  seq: z.int().check(z.gte(1)),
  /** When, by its own clock. */
  at: z.string().check(z.refine((at) => !Number.isNaN(Date.parse(at)))),
  /** The app's version. */
  app: z.string(),
  /** How far this device's own stream is home. */
  n: z.record(z.string(), count),
  /** The last piece of its newest snapshot that is home; none where its stream is all there. */
  pieces: z.optional(z.record(z.string(), count)),
  /** How far it has applied every other one's. */
  applied: z.record(z.string(), z.record(DeviceId, count)),
  /** How many changes of every other one that is. */
  holds: z.record(DeviceId, count),
  /** The newest epoch that it has a key of. */
  epoch: z.optional(z.record(z.string(), count)),
  /** Which keys of its newest epoch it has, where several were made apart: see `markOfKey`. */
  keys: z.optional(z.record(z.string(), z.array(z.string()))),
  /** The oldest epoch whose key anything of its own needs, at home or on it. */
  oldest: z.optional(z.record(z.string(), count)),
  /** Children who are erased on it: nothing of them is in what it holds, nor in what it has at home. */
  erased: z.optional(z.array(PupilId)),
  /** Parts, by their hashes, that it looked for at home in vain. */
  lacks: z.optional(z.record(z.string(), z.array(z.string()))),
  /** Tablets that were put away, for whose work it keeps older keys. */
  keepsFor: z.optional(z.record(z.string(), z.array(DeviceId))),
  /** Its changes that were not home when it sent this. */
  waiting: z.optional(count),
});
export type Head = z.infer<typeof Head>;

/** Authenticated with the sealed bytes: everything but them, and the public key, without which they do not open. */
export function authenticated({ f, s, d, n, e, prev, iv }: Omit<Envelope, 'ct' | 'by'>): string {
  return JSON.stringify([f, s, d, n, e, prev, iv]);
}

/** `too-new`: a later version's format, to be kept for it and not judged by this one. */
export function readEnvelope(text: string): Envelope | 'too-new' | 'damaged' {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'damaged';
  }
  const read = Envelope.safeParse(raw);
  if (read.success && (read.data.by === undefined || read.data.f === wrapFormat)) return read.data;
  return isLater(raw) ? 'too-new' : 'damaged';
}

function isLater(raw: unknown): boolean {
  const f = typeof raw === 'object' && raw !== null && 'f' in raw ? raw.f : undefined;
  return typeof f === 'string' && /^rdf[a-z]\d{1,6}$/.test(f) && !(formats as readonly string[]).includes(f);
}
