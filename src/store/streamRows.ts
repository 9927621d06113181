import type { Head } from '../schema/envelope.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import type { DeviceId, PupilId, SpaceId, UnitId } from '../schema/ids.ts';
import type { SpaceKind } from '../schema/space.ts';

// What the handover keeps of streams, parts and heads. No screen reads these rows.

export interface SpaceRow {
  id: SpaceId;
  kind: SpaceKind;
}

/** A new key, sealed for one tablet, exactly as it travels. `key` is `space/name`. */
export interface WrapRow {
  key: string;
  space: SpaceId;
  name: string;
  body: string;
  isHome: boolean;
}

/** A part of an attachment that this tablet brings home. `key` is `space/hash`. */
export interface ParcelRow {
  key: string;
  space: SpaceId;
  hash: string;
  /** `1/stamp` for what comes with its event, `2/stamp` for a page. */
  order: string;
  /** As `order`, while it is not known to be home. */
  waits?: string;
  /** It was home once, so others may know of its pieces. */
  told?: true;
  /** Its pieces before it was sealed again under another key: the others know it by these until they are told. */
  was?: string[];
  /** How it was sealed: with this the very same bytes are made each time that they are sent. */
  sealed?: { device: DeviceId; epoch: number; pieces: { name: string; iv: string; size: number }[] };
  /** A station let go of it when its unit was over, and need not hold its bytes: whose it was, for when they are erased. */
  of?: PupilId[];
}

/** Where a part of an attachment lies at home, as a tablet said. `key` is `space/hash/device`. */
export interface PartNamesRow {
  key: string;
  names: string[];
}

/** A part that is to be fetched. `key` is `space/hash`. */
export interface WantRow {
  key: string;
  /** Home was asked for it in vain: the number of our newest head when it first was. */
  lackedSince?: number;
}

/**
 * A sealed segment, ours or another tablet's, exactly as it travels. `key` is `space/device/n`, with `~hash` after it
 * where another segment has taken its place at the endpoint. A piece of a snapshot is `space/device/pn`.
 */
export interface SegmentRow {
  key: string;
  space: SpaceId;
  device: DeviceId;
  n: number;
  /** Events inside, so that "all 214 changes" needs no opening. */
  count: number;
  /** SHA-256 of `body`, hex; the next segment's `prev`. */
  hash: string;
  body: string;
  /** On a station: units that are over and of which nothing is in `body`. */
  freeOf?: UnitId[];
  /** Something of those was taken out of `body`: what lies at home is more, and `hash` is of that. */
  isLess?: true;
}

/** One device's stream in one space: ours as far as it is sealed, another's as far as it is applied. */
export interface StreamRow {
  /** `space/device` */
  key: string;
  space: SpaceId;
  device: DeviceId;
  n: number;
  /** Of segment n; empty before the first. */
  hash: string;
  /** Events in it, as far as n. */
  changes: number;
  /** Ours only: as far as the endpoint has given it back. It stays where it was when the device takes a new id. */
  home?: { n: number; changes: number };
  /** Ours only: as far as the endpoint has ever given it back, whatever it has lost since. */
  shown?: number;
  /** Ours only: as far as any of it may have left this tablet. */
  tried?: number;
  /** Others' only: a segment up to this number is known to be somewhere. */
  known?: number;
  /** Others' only: a piece of a snapshot up to this number is known to be somewhere. */
  piece?: number;
  /** Others' only: as far as home was seen to have it, since home was last found not to be as we left it. */
  found?: number;
  /** Others' only: of its pieces that are here those up to this one belong to whole snapshots, or are said again. */
  piecesSeen?: number;
  /** Others' only: SHA-256 of a segment that does not follow, behind which home was looked through in vain. */
  lookedBehind?: string;
  /** Why it stands before segment n + 1. */
  frozen?: FrozenWhy;
  /** Ours only: it says things of a child who has been erased since. */
  isStale?: boolean;
  /** Ours only: what stands for its first segments. */
  base?: Base;
}

/** A snapshot of our own stream, sealed and kept: its events are in its pieces, and the segments are gone from here. */
export interface Base {
  /** The last segment that it stands for, and that one's hash. */
  through: number;
  hash: string;
  changes: number;
  epoch: number;
  /** Its pieces' numbers. */
  first: number;
  last: number;
  /** The endpoint has given all of it back. */
  isHome: boolean;
  /** The segments and the pieces before it up to these are taken away at the endpoint, as far as we know. */
  cleared: { segments: number; pieces: number };
  /** Of those, how many the store would not take away. */
  stays: number;
  /** Home lost what this station had let go of, so that what else lies there may say more: none of it is taken away. */
  lacks?: true;
}

/** The newest head of a tablet that was heard of, ours among them. */
export interface HeadRow extends Head {
  device: DeviceId;
  /** When it was sent, as far as our own clock can tell. */
  heard: string;
  /** Milliseconds that its clock was surely ahead of ours; below 0 it was behind. */
  ahead: number;
}

/** Where the endpoint's feed is to be read on. */
export interface Cursor {
  epoch: string | undefined;
  after: number;
}

/** An event that could not be applied: kept, counted and shown. `key` is that of its segment, `/` and its place. */
export interface SetAsideRow {
  key: string;
  space: SpaceId;
  device: DeviceId;
  why: string;
  raw: unknown;
}
