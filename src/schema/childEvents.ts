import * as z from 'zod/mini';
import { Attachment, soundSeconds } from './attachment.ts';
import { everyEvent } from './everyEvent.ts';
import { PupilId, Stamp, TargetId, TaskId, UnitId } from './ids.ts';
import { Place } from './place.ts';
import { inMyWordsMax, ownLevels, replies, soundsOf } from './words.ts';

/*
 * What children say at a station of their own and of each other's writing. Everything is kept with the piece that it
 * is about, but for what they say of a word, and nothing of it counts towards a standing.
 */

/** A child's own words are put together from stems, so a line is enough. */
const words = z.string().check(z.minLength(1), z.maxLength(500));

/** The piece that it is about; `pupil` is its author. */
const ofPiece = {
  ...everyEvent,
  pupil: PupilId,
  unit: UnitId,
  task: TaskId,
  supersedes: z.optional(z.array(Stamp)),
};

/** What a child says of one target in a draft of their own. */
export const SelfJudgement = z.looseObject({
  ...ofPiece,
  kind: z.literal('self-judgement'),
  version: z.int().check(z.gte(1)),
  target: TargetId,
  level: z.enum(ownLevels),
  /** "Show me where." */
  place: z.optional(Place),
  why: z.optional(words),
});
export type SelfJudgement = z.infer<typeof SelfJudgement>;

/** Kind, specific and helpful words from a partner, about one target. For an exhibition, the kind ones alone. */
export const Critique = z.looseObject({
  ...ofPiece,
  kind: z.literal('critique'),
  critic: PupilId,
  version: z.int().check(z.gte(1)),
  target: z.optional(TargetId),
  place: z.optional(Place),
  /** The whole sentence, as it was built. */
  words,
  /** The class has an adult look at critiques before their author reads them. */
  waits: z.optional(z.literal(true)),
  /** Said at an exhibition by somebody who is no pupil: `critic` is an id that nobody bears. Always looked at first. */
  visitor: z.optional(z.literal(true)),
  /** The author is not told whose words they are. */
  unnamed: z.optional(z.literal(true)),
});
export type Critique = z.infer<typeof Critique>;

/** An adult has glanced at critiques: the author may read them, or they are held back for a talk. */
export const Approval = z.looseObject({
  ...ofPiece,
  kind: z.literal('approval'),
  of: z.array(Stamp).check(z.minLength(1)),
  /** `waiting`: the glance was taken back. */
  is: z.enum(['through', 'held', 'waiting']),
});
export type Approval = z.infer<typeof Approval>;

/** What the author decides to do about a critique. */
export const Reply = z.looseObject({
  ...ofPiece,
  kind: z.literal('reply'),
  critique: Stamp,
  is: z.enum(replies),
  why: z.optional(words),
});
export type Reply = z.infer<typeof Reply>;

/** What a child said aloud, instead of writing it. What is said again takes the place of what was said before. */
export const Recording = z.looseObject({
  ...ofPiece,
  kind: z.literal('recording'),
  is: z.enum(soundsOf),
  version: z.int().check(z.gte(1)),
  target: z.optional(TargetId),
  sound: Attachment,
  seconds: soundSeconds,
});
export type Recording = z.infer<typeof Recording>;

/**
 * What a child says that a word of the glossary means, typed or aloud. Of either the last one stands, and neither
 * takes the place of the other: without words, or with no sound, that one is taken back.
 */
export const InMyWords = z
  .looseObject({
    ...everyEvent,
    kind: z.literal('in-my-words'),
    pupil: PupilId,
    term: z.string().check(z.minLength(1), z.maxLength(80)),
    words: z.optional(z.string().check(z.maxLength(inMyWordsMax))),
    sound: z.optional(z.nullable(Attachment)),
    seconds: z.optional(soundSeconds),
  })
  .check(z.refine(({ words, sound }) => words !== undefined || sound !== undefined))
  .check(z.refine(({ sound, seconds }) => !sound === (seconds === undefined)));
export type InMyWords = z.infer<typeof InMyWords>;

/** What a child wants to write about: one of the options that the class has, or an idea of their own. */
export const Idea = z.looseObject({
  ...ofPiece,
  kind: z.literal('idea'),
  is: z.enum(['option', 'own']),
  /** An own one may be told aloud instead. */
  words: z.optional(words),
});
export type Idea = z.infer<typeof Idea>;

/** What an adult says to a child's own idea. */
export const IdeaAnswer = z.looseObject({
  ...ofPiece,
  kind: z.literal('idea-answer'),
  idea: Stamp,
  /** `waiting`: the answer was taken back. */
  is: z.enum(['yes', 'talk', 'waiting']),
});
export type IdeaAnswer = z.infer<typeof IdeaAnswer>;

/** What a child remembered of the toolkit before it was shown to them again. */
export const Recall = z.looseObject({
  ...ofPiece,
  kind: z.literal('recall'),
  version: z.int().check(z.gte(1)),
  /** Lines that they ticked, of the toolkit and others. */
  ticked: z.array(words).check(z.maxLength(40)),
  /** Which of the lines that they chose from were the toolkit's: it goes on growing after that. */
  toolkit: z.optional(z.array(words).check(z.maxLength(40))),
});
export type Recall = z.infer<typeof Recall>;

/** Facts that are kept with a piece and folded in one way. */
export type ChildFact = SelfJudgement | Critique | Approval | Reply | Recording | Idea | IdeaAnswer | Recall;
