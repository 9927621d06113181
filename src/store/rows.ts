import type { Attachment } from '../schema/attachment.ts';
import type { CasePackageKept } from '../schema/caseKept.ts';
import type { ChildFact, InMyWords } from '../schema/childEvents.ts';
import type { Draft, HandsDown, HandUp, Judgement, Override, Page, Practice } from '../schema/event.ts';
import type { Exemplar } from '../schema/exemplar.ts';
import type {
  AdultId,
  ClassId,
  DeviceId,
  ExemplarId,
  PolicyId,
  PupilId,
  SheetVersionId,
  TargetId,
  TaskId,
  UnitId,
} from '../schema/ids.ts';
import type { MarkFact } from '../schema/markEvents.ts';
import type {
  Adult,
  Class,
  ClassSheet,
  Face,
  OurWords,
  PieceFlags,
  PieceKey,
  PublishedPolicy,
  Pupil,
  PupilPair,
  School,
  StationPlan,
  Tablet,
  Task,
  Unit,
} from '../schema/records.ts';
import type { SheetChoice, SheetKey, SheetPart, SheetTarget, SheetVersion } from '../schema/sheet.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { MyBoxes, UnitText } from '../schema/unitText.ts';
import type { Support, TaskKind } from '../schema/words.ts';
import type { Stamped } from './fields.ts';

/**
 * There while something in the row waits for an adult to settle it. Only such rows are in the index, so that they
 * are found without looking through the others.
 */
interface Clashing {
  clash?: 1;
}

/** An editable record's row: its fields as they stand, each with the stamp of its value. */
export type Edited<Id extends string, Fields> = Fields & { id: Id } & Stamped & Clashing;

export type SchoolRow = Edited<string, School>;
export type AdultRow = Edited<string, Adult>;
export type ClassRow = Edited<ClassId, Class>;
export type PupilRow = Edited<PupilId, Pupil> & {
  /** What was said of this pupil and another one; the same is kept in the other's row. */
  pairs?: Record<PupilId, PupilPair & Stamped>;
  /** There while this pupil and another one are one child; indexed as `clash` is. */
  twin?: 1;
  /** The pupils that are shown under this one. Never stored: a query says it. */
  also?: PupilId[];
};
export type FaceRow = Edited<PupilId, Face>;
export type UnitRow = Edited<UnitId, Unit>;
export type TaskRow = Edited<TaskId, Task>;
export type TabletRow = Edited<DeviceId, Tablet>;
export type StationRow = Edited<DeviceId, StationPlan>;
export type ClassSheetRow = Edited<TaskId, ClassSheet>;
export type PolicyRow = Edited<PolicyId, PublishedPolicy>;
export type SheetRow = Edited<SheetKey, SheetChoice>;
export type TargetRow = Edited<TargetId, SheetTarget>;
export type SheetVersionRow = Edited<SheetVersionId, SheetVersion>;
export type SheetPartRow = Edited<string, SheetPart>;
export type ExemplarRow = Edited<ExemplarId, Exemplar>;
export type UnitTextRow = Edited<UnitId, UnitText>;
export type MyBoxesRow = Edited<string, MyBoxes>;
export type CasePackageRow = Edited<string, CasePackageKept>;
/** One row: every school has one set of words. */
export type WordsRow = Edited<'ours', OurWords>;

/** What the ledger keeps of a piece: enough to say how alone the child was. */
export type LedgerPiece = PieceFlags & Stamped;

/** Everything that was judged of one pupil in one unit. `key` is `unit/pupil`. */
export interface LedgerRow extends Clashing {
  key: string;
  unit: UnitId;
  pupil: PupilId;
  judgements: Judgement[];
  /** Adults' own words. Most rows have none. */
  overrides?: Override[];
  retracted: Stamp[];
  pieces: Record<TaskId, LedgerPiece>;
}

/** One live judgement as the year's cells keep it. */
export interface Shown {
  unit: UnitId;
  task: TaskId;
  taskKind: TaskKind;
  level: Judgement['level'];
  support: Support;
  at: string;
  stamp: Stamp;
  /** Where the piece is of another kind than its unit. */
  genre?: string;
  subject?: string;
}

/** A live override as the year's cells keep it. */
export type Overridden = Pick<Override, 'unit' | 'level' | 'why' | 'by' | 'at' | 'stamp'>;

/** One pupil's year: what each target rests on. `key` is `schoolYear/pupil`. */
export interface StandingsRow {
  key: string;
  pupil: PupilId;
  cells: Record<TargetId, Shown[]>;
  overrides?: Record<TargetId, Overridden[]>;
}

/**
 * One pupil's answer to one task: its live typed drafts and photographed pages. `gone` are superseded ones, so that a
 * late copy stays away. As it is stored, a draft that is `long` has no text; a query fills it in.
 */
export interface PieceRow extends Clashing {
  key: PieceKey;
  drafts: Draft[];
  /** By version and place. */
  pages?: Page[];
  /** What children said of it, and adults of that. */
  said?: ChildFact[];
  /** What adults marked and told the child, and the child's answers. */
  marks?: MarkFact[];
  /** Every part that a draft or page of it, live or not, has named: what goes when the child is erased. */
  parts?: string[];
  gone: Stamp[];
}

/** What was said of a pupil's practice in a school year. `key` is `schoolYear/pupil`. */
export interface PracticeRow {
  key: string;
  pupil: PupilId;
  said: Practice[];
}

/** What a child says that words mean: of each the last that was typed and the last that was told. `key` is the pupil. */
export interface InMyWordsRow {
  key: PupilId;
  said: InMyWords[];
  /** Every part that a sound of these, standing or not, has named. */
  parts?: string[];
}

/** The hands that a child put up in a unit, and which are down again. `key` is `unit/pupil`. */
export interface HandsRow {
  key: string;
  unit: UnitId;
  pupil: PupilId;
  hands: HandUp[];
  down: HandsDown[];
  /** There while a hand is up; indexed, so that these are found without looking through the others. */
  up?: 1;
}

/** Device, pointer and version of this database. One row. */
export interface Gate {
  key: 'gate';
  device: DeviceId;
  /** Code that writes less than this must not write here any more. */
  minWriter: number;
  /** Ids that this database went by before it was found to be a copy. */
  formerly?: DeviceId[];
  /** The last stamp that was sealed, by whichever tab: it is in \`tail\` no more, and is not to be made again. */
  sealed?: Stamp;
}

/** A child who was erased: a random id, kept for ever, and whose word it was. */
export interface ErasedRow {
  id: PupilId;
  stamp: Stamp;
  at: string;
  by: AdultId;
  /** Nothing of the child is left here, nor in what this tablet has at home. */
  isDone?: true;
}

/** Half-typed text, so that a closed tab loses none of it. Never leaves the tablet. */
export interface ScratchRow {
  key: string;
  text: string;
}

/** About a second of what is being recorded, so that a battery loses no more than that. Never leaves the tablet. */
export interface TakeRow {
  /** That of the recording, `/` and its place in it. */
  key: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A photographed page that nobody knows whose it is yet; its bytes are in `parts`. Never leaves the tablet. */
export interface TrayRow {
  id: string;
  unit: UnitId;
  task: TaskId;
  version: number;
  /** Classroom time at which it was taken. */
  at: string;
  page: Attachment;
  thumbnail: Attachment;
}

/** The bytes of a part of an attachment, by their hash. */
export interface PartRow {
  hash: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface MetaRow {
  key: string;
  value: unknown;
}
