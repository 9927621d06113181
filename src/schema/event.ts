import * as z from 'zod/mini';
import { Attachment } from './attachment.ts';
import {
  Approval,
  Critique,
  Idea,
  IdeaAnswer,
  InMyWords,
  Recall,
  Recording,
  Reply,
  SelfJudgement,
} from './childEvents.ts';
import { everyEvent as common } from './everyEvent.ts';
import { PupilId, Stamp, TargetId, TaskId, UnitId } from './ids.ts';
import { Alignment, Answer, Cause, Choice, Comment, Feedback, Mark } from './markEvents.ts';
import { pageRatio, pointOfPage } from './place.ts';
import { PairKey, PieceKey, type RecordKind, records } from './records.ts';
import { SheetKey } from './sheet.ts';
import { MyBoxesKey } from './unitText.ts';
import { draftMax, levels, myBoxMax, pageWasMax, supports, taskKinds } from './words.ts';

/** One level for one pupil and target, from one task's piece. Never edited: a later one names what it supersedes. */
export const Judgement = z.looseObject({
  ...common,
  kind: z.literal('judgement'),
  pupil: PupilId,
  unit: UnitId,
  task: TaskId,
  taskKind: z.enum(taskKinds),
  target: TargetId,
  level: z.enum(levels),
  /** Only where this target differs from the piece's own flag. */
  support: z.optional(z.enum(supports)),
  /** The unit's school year, so that the year's standings need no look at the unit. */
  schoolYear: z.int(),
  supersedes: z.optional(z.array(Stamp)),
});
export type Judgement = z.infer<typeof Judgement>;

/** The typed text of a draft, whole: its `text`, or a `long` one that lies beside it. */
export const Draft = z
  .looseObject({
    ...common,
    kind: z.literal('draft'),
    pupil: PupilId,
    unit: UnitId,
    task: TaskId,
    version: z.int().check(z.gte(1)),
    text: z.optional(z.string().check(z.maxLength(draftMax))),
    long: z.optional(Attachment),
    supersedes: z.optional(z.array(Stamp)),
    /** The draft that said this text first, where undo says it again. */
    said: z.optional(Stamp),
  })
  .check(z.refine(({ text, long }) => (text === undefined) !== (long === undefined)));
export type Draft = z.infer<typeof Draft>;

const corner = z.looseObject(pointOfPage);

/**
 * How a photo of that height for its width was turned, by quarters, clockwise, and then cut straight by the corners of
 * the page in it, clockwise from the top left.
 */
export const PageTouched = z.looseObject({
  ratio: pageRatio,
  turns: z.int().check(z.gte(0), z.lte(3)),
  corners: z.optional(z.tuple([corner, corner, corner, corner])),
});
export type PageTouched = z.infer<typeof PageTouched>;

/** A photo of a page of a draft, and a small one that comes before it. */
export const Page = z.looseObject({
  ...common,
  kind: z.literal('page'),
  pupil: PupilId,
  unit: UnitId,
  task: TaskId,
  version: z.int().check(z.gte(1)),
  /** Its place among the pages of this version, from 0. */
  order: z.int().check(z.gte(0), z.lte(99)),
  page: Attachment,
  thumbnail: Attachment,
  /** The photos that it was before, the first one first. One that was not touched was photographed again. */
  was: z.optional(
    z
      .array(z.looseObject({ page: Attachment, touched: z.optional(PageTouched) }))
      .check(z.maxLength(pageWasMax)),
  ),
  supersedes: z.optional(z.array(Stamp)),
});
export type Page = z.infer<typeof Page>;

/** Takes drafts, pages or marks out of a child's piece, with nothing in their place. They stay in the stream. */
export const Withdrawal = z.looseObject({
  ...common,
  kind: z.literal('withdrawal'),
  pupil: PupilId,
  unit: UnitId,
  task: TaskId,
  supersedes: z.array(Stamp).check(z.minLength(1)),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** Takes judgements and overrides back. They stay in the ledger, marked. */
export const Retraction = z.looseObject({
  ...common,
  kind: z.literal('retraction'),
  of: z.array(Stamp).check(z.minLength(1)),
  pupil: PupilId,
  unit: UnitId,
});
export type Retraction = z.infer<typeof Retraction>;

/** An adult's own word on where a pupil stands on a target, with its reason. It stands beside what the rule says. */
export const Override = z.looseObject({
  ...common,
  kind: z.literal('override'),
  pupil: PupilId,
  /** The unit in whose ledger it is kept. */
  unit: UnitId,
  target: TargetId,
  level: z.enum(levels),
  why: z.string().check(z.minLength(1), z.maxLength(500)),
  schoolYear: z.int(),
  supersedes: z.optional(z.array(Stamp)),
});
export type Override = z.infer<typeof Override>;

const stampsByField = z.optional(z.record(z.string(), z.array(Stamp).check(z.maxLength(500))));

/** New values for fields of one record, each with the stamp of the value that it replaces. */
export const Change = z.looseObject({
  record: z.string(),
  id: z.string().check(z.maxLength(80)),
  fields: z.record(z.string(), z.unknown()),
  was: z.optional(z.record(z.string(), Stamp)),
  /** The newest edits of other tablets that were known, of fields that more than one has changed. */
  past: stampsByField,
  /** Values that were made apart and that this edit leaves standing. */
  beside: stampsByField,
  /** The edits that said these values first, where undo says them again. */
  said: z.optional(z.record(z.string(), Stamp)),
});
export type Change = z.infer<typeof Change>;

/** Edits of one or many records that were made in one go (an import holds many). */
export const Edit = z.looseObject({ ...common, kind: z.literal('edit'), changes: z.array(Change) });
export type Edit = z.infer<typeof Edit>;

/**
 * A child's record is erased everywhere, for good. Said twice, once to the adults' tablets and once to the stations;
 * it holds a random id and nothing else of the child.
 */
export const Erase = z.looseObject({ ...common, kind: z.literal('erase'), pupil: PupilId });
export type Erase = z.infer<typeof Erase>;

/**
 * What is said of the practice that a school may ask for before a target is tried again. Of the adults' words the last
 * one stands. The child sees what was set and says when it is done; that tells the adult, and decides nothing.
 */
export const Practice = z.looseObject({
  ...common,
  kind: z.literal('practice'),
  pupil: PupilId,
  target: TargetId,
  schoolYear: z.int(),
  /** `waived`: try again without it; `none`: what was said before is taken back. */
  is: z.enum(['set', 'done', 'waived', 'none', 'child-done', 'child-not']),
  /** The one that said this first, where undo says it again. */
  said: z.optional(Stamp),
});
export type Practice = z.infer<typeof Practice>;

/** A child says that they are ready to show something, or that they do not get it. An adult's tablet lists it. */
export const HandUp = z.looseObject({
  ...common,
  kind: z.literal('hand-up'),
  pupil: PupilId,
  unit: UnitId,
  is: z.enum(['ready', 'stuck']),
  /** Where it is about one thing: a target, a task, or feedback that was given. */
  about: z.optional(
    z.looseObject({
      target: z.optional(TargetId),
      task: z.optional(TaskId),
      feedback: z.optional(Stamp),
    }),
  ),
});
export type HandUp = z.infer<typeof HandUp>;

/** These hands are down again: an adult has seen to them, or the child took them down. */
export const HandsDown = z.looseObject({
  ...common,
  kind: z.literal('hands-down'),
  pupil: PupilId,
  unit: UnitId,
  of: z.array(Stamp),
  /** What was said too early: the hands that these had taken down are up again. */
  supersedes: z.optional(z.array(Stamp)),
});
export type HandsDown = z.infer<typeof HandsDown>;

export const Event = z.discriminatedUnion('kind', [
  Judgement,
  Draft,
  Page,
  Withdrawal,
  Retraction,
  Override,
  Edit,
  Erase,
  HandUp,
  HandsDown,
  Practice,
  InMyWords,
  SelfJudgement,
  Critique,
  Approval,
  Reply,
  Recording,
  Idea,
  IdeaAnswer,
  Recall,
  Mark,
  Comment,
  Feedback,
  Answer,
  Choice,
  Cause,
  Alignment,
]);
export type Event = z.infer<typeof Event>;
export type EventKind = Event['kind'];

/** What every event has, of kinds that this version does not know too. */
export const AnyEvent = z.looseObject({ ...common, kind: z.string() });
export type AnyEvent = z.infer<typeof AnyEvent>;

/**
 * Reads an event from another tablet. `unknown`: a kind that a later version made, kept for it.
 * `broken`: it says it is a kind that we know and is not.
 */
export function readEvent(
  raw: unknown,
): { is: 'known'; event: Event } | { is: 'unknown'; event: AnyEvent } | { is: 'broken'; why: string } {
  const schema = schemaOf.get(kindOf(raw));
  if (!schema) {
    const any = AnyEvent.safeParse(raw);
    return any.success ? { is: 'unknown', event: any.data } : { is: 'broken', why: said(any.error) };
  }
  const known = schema.safeParse(raw);
  if (!known.success) return { is: 'broken', why: said(known.error) };
  const bad =
    known.data.kind === 'edit' ? known.data.changes.map(brokenChange).find((why) => why) : undefined;
  return bad ? { is: 'broken', why: bad } : { is: 'known', event: known.data };
}

function kindOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : undefined;
}

// A thousand events stand in a segment: each is read once, by the schema of its kind.
const schemaOf: ReadonlyMap<unknown, (typeof Event)['def']['options'][number]> = new Map(
  Event.def.options.map((schema) => [schema.def.shape.kind.def.values[0], schema]),
);

function said(error: z.core.$ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
}

/** What a row has beside its fields. */
const ownNames = ['id', 'stamps', 'apart', 'clash', 'pairs', 'twin', 'also'];

// Fields that we do not know pass through; fields that we know must hold what we can show.
function brokenChange(change: Change): string | undefined {
  const { record, id, fields: given } = change;
  // Names that every object has would pass for records that we know.
  if (record in Object.prototype) return `record: ${record}`;
  if (!(record in records)) return undefined;
  const own = ownNames.find((name) => name in given);
  if (own) return `${record}: ${own} among its fields`;
  if (record === 'piece' && !PieceKey.safeParse(id).success) return `piece: ${id}`;
  if (record === 'target' && !TargetId.safeParse(id).success) return `target: ${id}`;
  if (record === 'sheet' && !SheetKey.safeParse(id).success) return `sheet: ${id}`;
  if (record === 'myBoxes' && !areBoxes(change)) return `myBoxes: ${id}`;
  if (record === 'pair' && !PairKey.safeParse(id).success) return `pair: ${id}`;
  const read = partOf(record as RecordKind).safeParse(change.fields);
  return read.success ? undefined : `${change.record} ${said(read.error)}`;
}

// Its fields are named by boxes, so no schema knows them.
function areBoxes({ id, fields }: Change): boolean {
  const lines = Object.values(fields).every((says) => typeof says === 'string' && says.length <= myBoxMax);
  return lines && MyBoxesKey.safeParse(id).success;
}

// Made once: making one takes longer than reading with it.
const parts = new Map<RecordKind, z.ZodMiniObject>();

function partOf(record: RecordKind): z.ZodMiniObject {
  const whole: z.ZodMiniObject = records[record];
  const part = parts.get(record) ?? z.partial(whole);
  parts.set(record, part);
  return part;
}
