import type { Recording } from '../../schema/childEvents.ts';
import type { Page } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { LedgerPiece, PupilRow, TaskRow, TrayRow, UnitRow } from '../../store/rows.ts';

/** What the screen shows of one task: everybody, what there is of each, and what is nobody's yet. */
export interface CaptureRoom {
  unit: UnitRow;
  task: TaskRow;
  pupils: PupilRow[];
  flags: Map<PupilId, LedgerPiece | undefined>;
  pages: Map<PupilId, Page[]>;
  readings: Map<PupilId, Recording[]>;
  tray: TrayRow[];
}

export function isAway({ flags }: CaptureRoom, pupil: PupilId): boolean {
  return flags.get(pupil)?.presence === 'absent';
}

export function isSeen({ flags }: CaptureRoom, pupil: PupilId): boolean {
  return flags.get(pupil)?.seen === 'in-book';
}

/** The pages of one version of a pupil's piece. */
export function pagesIn({ pages }: CaptureRoom, pupil: PupilId, version: number): Page[] {
  return (pages.get(pupil) ?? []).filter((page) => page.version === version);
}

/** Where the pupil reads that version out; the newest, where two tablets recorded it. */
export function readingOf({ readings }: CaptureRoom, pupil: PupilId, version: number): Recording | undefined {
  return readings.get(pupil)?.findLast((each) => each.version === version);
}

/** Nothing more is needed of this pupil. */
export function isDone(room: CaptureRoom, pupil: PupilId, version: number): boolean {
  return isAway(room, pupil) || isSeen(room, pupil) || pagesIn(room, pupil, version).length > 0;
}

/** Who a sticker's pupil is in this class, also where two records are one child. */
export function inClass({ pupils }: CaptureRoom, pupil: PupilId): PupilId | undefined {
  return pupils.find(({ id, also = [] }) => id === pupil || also.includes(pupil))?.id;
}

/** The drafts that there are, and the next. */
export function versionsOf({ pages }: CaptureRoom): number[] {
  const most = Math.max(0, ...[...pages.values()].flat().map(({ version }) => version));
  return Array.from({ length: most + 1 }, (_, i) => i + 1);
}
