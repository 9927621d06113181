import * as z from 'zod/mini';
import { CasePackageKept } from './caseKept.ts';
import { Exemplar } from './exemplar.ts';
import { AdultId, ClassId, PolicyId, PupilId, SheetVersionId, TargetId, UnitId } from './ids.ts';
import { Likes, likeChoices } from './likes.ts';
import { Policy } from './policy.ts';
import { roles } from './roles.ts';
import { SheetChoice, SheetPart, SheetTarget, SheetVersion } from './sheet.ts';
import { MyBoxes, UnitText } from './unitText.ts';
import { doings, levels, stages, supports, taskKinds } from './words.ts';

const line = z.string().check(z.maxLength(500));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const School = z.looseObject({
  name: line,
  /** The school's own words for the levels; the defaults stand where it has none. */
  levelWords: z.optional(z.record(z.enum(levels), line)),
  /** The published policy in force. The usual one is in force until a school publishes one, or goes back to it. */
  policy: z.optional(z.union([PolicyId, z.literal('usual')])),
});
export type School = z.infer<typeof School>;

export const Adult = z.looseObject({ name: line });
export type Adult = z.infer<typeof Adult>;

export const Class = z.looseObject({
  name: line,
  /** Year group, 0 (Reception) to 6. */
  year: z.int().check(z.gte(0), z.lte(13)),
  /** Who teaches it. The name is the adult's own record, which no station has. */
  teacher: z.optional(z.union([AdultId, z.literal('none')])),
  /** `past`: its pupils have gone up. Its units and pieces stay readable. */
  place: z.optional(z.enum(['here', 'past'])),
  /** `first`: an adult looks at the children's critiques before their authors read them. */
  glance: z.optional(z.enum(['first', 'none'])),
  /** Whether children are told whose writing they read, and whose words they are given. */
  critics: z.optional(z.enum(['named', 'unnamed'])),
  /** Who helps whom, where an adult has said so; `app`: the station chooses. */
  partners: z.optional(z.union([z.array(z.array(PupilId)).check(z.maxLength(200)), z.literal('app')])),
  /** Whether an exhibition shows first names; it shows none until an adult says so. */
  exhibits: z.optional(z.enum(['named', 'unnamed'])),
});
export type Class = z.infer<typeof Class>;

/** One target and one step towards it, chosen with the child and looked at again with a hot task. */
export const Goal = z.looseObject({
  target: TargetId,
  /** The target in the child's words, as it was when the goal was set. */
  pupil: line,
  step: line,
  setOn: day,
  review: z.optional(z.looseObject({ unit: UnitId, is: z.enum(['reached', 'keep-going']), on: day })),
});
export type Goal = z.infer<typeof Goal>;

export const Pupil = z.looseObject({
  class: ClassId,
  given: line,
  family: line,
  preferredGiven: z.optional(line),
  preferredFamily: z.optional(line),
  upn: z.optional(line),
  sourcedId: z.optional(line),
  born: z.optional(day),
  sex: z.optional(line),
  year: z.optional(z.int()),
  /** `left` pupils stay readable and come back by the same field. */
  place: z.enum(['here', 'left']),
  goal: z.optional(z.union([Goal, z.literal('none')])),
});
export type Pupil = z.infer<typeof Pupil>;

/** A target as the unit chose it: the wording that the class works with is the unit's own copy. */
export const ChosenTarget = z.looseObject({ target: TargetId, pupil: line, teacher: line });
export type ChosenTarget = z.infer<typeof ChosenTarget>;

export const Unit = z.looseObject({
  class: ClassId,
  title: line,
  coreText: line,
  /** Id of a genre of the starter data. */
  genre: line,
  /** The lesson that it is written in, where that is another one than English. */
  subject: z.optional(line),
  stage: z.enum(stages),
  focus: z.array(ChosenTarget),
  nonNegotiables: z.array(ChosenTarget),
  /** The year in which its school year began: 2026 for 2026/27. */
  schoolYear: z.int(),
  startedOn: day,
  /** `put-away`: made by mistake and never written for. It comes back by the same field. */
  place: z.optional(z.enum(['here', 'put-away'])),
  /** The class is done with it: stations let go of what was written in it, and offer it no more. */
  over: z.optional(z.enum(['yes', 'no'])),
  /** The version of the year's sheet that it was planned from. */
  sheet: z.optional(z.union([SheetVersionId, z.literal('starter')])),
});
export type Unit = z.infer<typeof Unit>;

export const Task = z.looseObject({ class: ClassId, unit: UnitId, kind: z.enum(taskKinds) });
export type Task = z.infer<typeof Task>;

/** What an adult says of a pupil's piece as a whole. */
export const PieceFlags = z.looseObject({
  support: z.optional(z.enum(supports)),
  /** The day's answer to "where is it?"; `there` takes an absence back. */
  presence: z.optional(z.enum(['there', 'absent'])),
  note: z.optional(z.string().check(z.maxLength(4000))),
  /** An adult has read it in the book, and there is no photo of it. */
  seen: z.optional(z.enum(['in-book', 'no'])),
  /** Where this piece is of another kind of writing, or from another lesson, than its unit; empty for the unit's. */
  genre: z.optional(line),
  subject: z.optional(line),
});
export type PieceFlags = z.infer<typeof PieceFlags>;

/** `unit/pupil/task`: it carries the way to its ledger row. */
export const PieceKey = z
  .string()
  .check(z.regex(/^[a-z0-9]{20}\/[a-z0-9]{20}\/[a-z0-9]{20}$/))
  .brand('PieceKey');
export type PieceKey = z.infer<typeof PieceKey>;

/** What an adult says of two pupils who may be one child. */
export const PupilPair = z.looseObject({
  /** The one under whom both are shown; `no`: they are two children; `open`: taken back, to be asked again. */
  same: z.optional(z.union([z.enum(['no', 'open']), PupilId])),
});
export type PupilPair = z.infer<typeof PupilPair>;

/** `pupil/pupil`, the smaller id first, so that both tablets mean one record. */
export const PairKey = z
  .string()
  .check(
    z.regex(/^[a-z0-9]{20}\/[a-z0-9]{20}$/),
    z.refine((key) => key.slice(0, 20) < key.slice(21)),
  )
  .brand('PairKey');
export type PairKey = z.infer<typeof PairKey>;

/** A tablet by the name that the school gives it. Its id is its device id, and it writes the first of these itself. */
export const Tablet = z.looseObject({
  name: line,
  role: z.enum(roles),
  /** Its public key (P-256, raw, base64url), for what is meant for this tablet alone. */
  key: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/))),
  /** `lost`: cut off; what it had it keeps, what comes new it cannot read. `put-away`: nobody waits for it. */
  place: z.optional(z.enum(['here', 'lost', 'put-away'])),
  /** Of a lost one: by kind of space, the last segment of its own that is taken in. */
  cut: z.optional(z.record(z.string(), z.int().check(z.gte(0)))),
  /** Of one that nobody waits for: by kind of space, up to which segment another tablet has said its work again. */
  adopted: z.optional(z.record(z.string(), z.int().check(z.gte(0)))),
});
export type Tablet = z.infer<typeof Tablet>;

/** Signs that a child of six can tell apart: for a face, and for the three of a code. */
const picture = z.string().check(z.maxLength(40));

/** What children do at a station today. Its id is the station's own; `every` holds what is so at all of them. */
export const StationPlan = z.looseObject({
  doing: z.optional(z.enum(doings)),
  /** `newest`: whichever unit the class began last. */
  unit: z.optional(z.union([UnitId, z.literal('newest')])),
  who: z.optional(z.union([z.array(PupilId), z.literal('all')])),
  /** Whether faces and codes are reached by one switch, before it is known who is there. */
  switch: z.optional(z.enum(likeChoices.switch)),
  /** What stands in the record of every station alone. The pictures with which an adult lets a child in. */
  adultCode: z.optional(z.array(picture).check(z.length(4))),
  /** After how many seconds without a touch a child's page is closed. */
  stillFor: z.optional(z.int().check(z.gte(15), z.lte(600))),
});
export type StationPlan = z.infer<typeof StationPlan>;

/** Where a child is, as an adult let the child be told it: sentences for the child, with no level in them. */
export const Told = z.looseObject({
  on: day,
  lines: z
    .array(
      z.looseObject({
        target: TargetId,
        says: line,
        /** An adult lets others ask this child for help with it. */
        mayHelp: z.optional(z.literal(true)),
      }),
    )
    .check(z.maxLength(12)),
});
export type Told = z.infer<typeof Told>;

/** What a station knows of a pupil: enough to find oneself among the others, and no family name. */
export const Face = z.looseObject({
  class: ClassId,
  given: line,
  /** The family name's first letter, shown where two given names are the same. */
  initial: z.optional(line),
  picture: z.optional(picture),
  /** Three pictures, in order. Not a secret that anything rests on: it keeps children from opening each other's page. */
  code: z.optional(z.array(picture).check(z.length(3))),
  /** The word on a card that is scanned in place of the code; none until an adult makes cards. */
  card: z.optional(z.union([z.string().check(z.regex(/^[a-z0-9]{20}$/)), z.literal('none')])),
  place: z.enum(['here', 'left']),
  likes: z.optional(Likes),
  /** The wording alone: what the hot task said of it stays with the adults. */
  goal: z.optional(z.union([z.looseObject({ pupil: line, step: line }), z.literal('none')])),
  /** There because an adult put it there, and as it was on that day. */
  told: z.optional(z.union([Told, z.literal('none')])),
  /** The step towards the goal that the child ticked. */
  ticked: z.optional(z.union([z.looseObject({ step: line, on: day }), z.literal('none')])),
  /** The targets with which the child is willing to help others. */
  helps: z.optional(z.array(TargetId).check(z.maxLength(100))),
});
export type Face = z.infer<typeof Face>;

/** What adults write on a task's whole-class feedback sheet beside what their taps say, by its sections. */
export const ClassSheet = z.looseObject({
  praise: z.optional(z.string().check(z.maxLength(4000))),
  misconceptions: z.optional(z.string().check(z.maxLength(4000))),
  spellings: z.optional(z.string().check(z.maxLength(4000))),
  see: z.optional(z.string().check(z.maxLength(4000))),
  /** Lines that the taps say and that are left out. */
  leftOut: z.optional(z.array(z.string().check(z.maxLength(1100))).check(z.maxLength(500))),
});
export type ClassSheet = z.infer<typeof ClassSheet>;

/** A version of the school's policy. It is published once and never changes: what comes later is another one. */
export const PublishedPolicy = z.looseObject({
  version: z.int().check(z.gte(1)),
  publishedOn: day,
  policy: Policy,
});
export type PublishedPolicy = z.infer<typeof PublishedPolicy>;

/**
 * What the school calls things: the language of its words and, each in a field of its own, the words that it chose
 * itself, such as `en-GB/nouns.unit.one`; null where the usual one stands again. What is no word is not shown.
 */
export const OurWords = z.looseObject({ language: z.optional(z.nullable(line)) });
export type OurWords = z.infer<typeof OurWords>;

/** The editable records. */
export const records = {
  school: School,
  adult: Adult,
  class: Class,
  pupil: Pupil,
  unit: Unit,
  task: Task,
  piece: PieceFlags,
  pair: PupilPair,
  tablet: Tablet,
  face: Face,
  station: StationPlan,
  classSheet: ClassSheet,
  policy: PublishedPolicy,
  sheet: SheetChoice,
  target: SheetTarget,
  sheetVersion: SheetVersion,
  sheetPart: SheetPart,
  casePackage: CasePackageKept,
  words: OurWords,
  exemplar: Exemplar,
  unitText: UnitText,
  myBoxes: MyBoxes,
} as const satisfies Record<string, z.ZodMiniObject>;

export type RecordKind = keyof typeof records;
export type FieldsOf<K extends RecordKind> = z.infer<(typeof records)[K]>;
