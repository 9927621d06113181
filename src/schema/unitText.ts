import * as z from 'zod/mini';
import { Attachment } from './attachment.ts';
import { TaskId } from './ids.ts';
import { boxesMax, coreMax, flawedMax, spokenMax, textLineMax, textPagesMax, toolkitMax } from './words.ts';

const line = z.string().check(z.maxLength(textLineMax));
const pages = z.array(Attachment).check(z.maxLength(textPagesMax));

/** One part of the text as the class boxes it up; the child's own version of it is kept by its id. */
export const Box = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9]{20}$/)),
  section: line,
  happens: line,
  tools: line,
});
export type Box = z.infer<typeof Box>;

/** A line as an adult read it aloud. Where its words are changed, nobody has read it yet. */
export const SpokenLine = z.extend(Attachment, { line });
export type SpokenLine = z.infer<typeof SpokenLine>;

/**
 * What a unit's class reads and writes from, children too. Its id is the unit's; a field that is not there was
 * never said.
 */
export const UnitText = z.looseObject({
  /** The core text, or the part that the class learns. */
  core: z.optional(z.string().check(z.maxLength(coreMax))),
  corePages: z.optional(pages),
  /** Photos of the class's text map. */
  mapPages: z.optional(pages),
  boxes: z.optional(z.array(Box).check(z.maxLength(boxesMax))),
  /** In the children's words. The genre's own stands until one is written. */
  toolkit: z.optional(z.array(line).check(z.maxLength(toolkitMax))),
  /** What children may choose to write about; they may always bring an idea of their own. */
  options: z.optional(z.array(line).check(z.maxLength(toolkitMax))),
  /** A text with something wrong in it, for children to make better. */
  flawed: z.optional(z.string().check(z.maxLength(flawedMax))),
  /** The practice task at which they do. */
  betterTask: z.optional(TaskId),
  /** For tablets that have no voice of their own. */
  spoken: z.optional(z.array(SpokenLine).check(z.maxLength(spokenMax))),
});
export type UnitText = z.infer<typeof UnitText>;

/** A child's version of each box, a field each by the box's id, so that two stations merge. */
export const MyBoxes = z.looseObject({});
export type MyBoxes = Record<string, string>;

/** `unit/pupil` */
export const MyBoxesKey = z.string().check(z.regex(/^[a-z0-9]{20}\/[a-z0-9]{20}$/));
