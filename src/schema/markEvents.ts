import * as z from 'zod/mini';
import { Attachment, soundSeconds } from './attachment.ts';
import { everyEvent } from './everyEvent.ts';
import { PupilId, Stamp, TargetId, TaskId, UnitId } from './ids.ts';
import { Ink, PagePlace, Place, pageRatio, pointOfPage, WordsPlace } from './place.ts';
import { choices, feedbackParts, markSorts } from './words.ts';

/*
 * What stands on a child's page, and what the child is told of it. An adult's marks and comments are among the adults
 * until feedback hands them back, whole: a station never has the adult's own.
 */

const words = z.string().check(z.minLength(1), z.maxLength(1000));

/** The piece that it is about; `pupil` is its author. */
const ofPiece = {
  ...everyEvent,
  pupil: PupilId,
  unit: UnitId,
  task: TaskId,
  supersedes: z.optional(z.array(Stamp)),
};

const marked = {
  version: z.int().check(z.gte(1)),
  sort: z.enum(markSorts),
  place: Place,
  /** The letters of a school's code, or which stamp it is. */
  code: z.optional(z.string().check(z.minLength(1), z.maxLength(20))),
  note: z.optional(words),
  target: z.optional(TargetId),
  /** What was drawn with it, on the page of its place. */
  ink: z.optional(Ink),
  /** Its note, told aloud. */
  spoken: z.optional(z.looseObject({ sound: Attachment, seconds: soundSeconds })),
};

/** An adult's mark at a place of a draft. */
export const Mark = z.looseObject({
  ...ofPiece,
  kind: z.literal('mark'),
  ...marked,
  /** The first form of this mark, where it was changed: answers name that one. */
  first: z.optional(Stamp),
  /** A gap of which nothing more is wanted. */
  closed: z.optional(z.literal(true)),
});
export type Mark = z.infer<typeof Mark>;

/** One thing that an adult has to say of the piece, until it is handed back; `spoke`: it was said to the child. */
export const Comment = z.looseObject({
  ...ofPiece,
  kind: z.literal('comment'),
  part: z.enum([...feedbackParts, 'spoke']),
  words: z.optional(words),
  target: z.optional(TargetId),
});
export type Comment = z.infer<typeof Comment>;

/** What the child is told, whole. Handing back again stands in its place. */
export const Feedback = z.looseObject({
  ...ofPiece,
  kind: z.literal('feedback'),
  version: z.int().check(z.gte(1)),
  lines: z.array(z.looseObject({ part: z.enum(feedbackParts), words, target: z.optional(TargetId) })),
  marks: z.array(z.looseObject({ mark: Stamp, ...marked })),
  spoke: z.optional(z.literal(true)),
});
export type Feedback = z.infer<typeof Feedback>;

/** What a child did about a gap or a question; without words it is in the child's book. */
export const Answer = z.looseObject({
  ...ofPiece,
  kind: z.literal('answer'),
  /** The first form of the mark. */
  mark: Stamp,
  words: z.optional(words),
});
export type Answer = z.infer<typeof Answer>;

/** Which draft is the polished one, or is kept in the child's portfolio, and why: a child's word, or an adult's. */
export const Choice = z.looseObject({
  ...ofPiece,
  kind: z.literal('choice'),
  is: z.enum(choices),
  version: z.int().check(z.gte(1)),
  why: z.optional(words),
});
export type Choice = z.infer<typeof Choice>;

/** Why a draft is other than the one before: a critique, or the first form of a mark. */
export const Cause = z.looseObject({
  ...ofPiece,
  kind: z.literal('cause'),
  /** The draft that was changed. */
  version: z.int().check(z.gte(1)),
  because: Stamp,
  /** The changed words, where it led to these alone. */
  place: z.optional(WordsPlace),
});
export type Cause = z.infer<typeof Cause>;

/** Two places of a photographed page, and how high it is for its width. */
const pageSpan = z.looseObject({
  page: PagePlace.shape.page,
  ratio: pageRatio,
  points: z.tuple([z.looseObject(pointOfPage), z.looseObject(pointOfPage)]),
});

/** The same two places on the photos of two drafts, so that what stands on the earlier is found on the later. */
export const Alignment = z.looseObject({
  ...ofPiece,
  kind: z.literal('alignment'),
  from: pageSpan,
  to: pageSpan,
});
export type Alignment = z.infer<typeof Alignment>;

/** Facts that are kept with a piece and folded in one way. */
export type MarkFact = Mark | Comment | Feedback | Answer | Choice | Cause | Alignment;
