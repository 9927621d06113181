import * as z from 'zod/mini';
import { SheetVersionId, TargetId } from './ids.ts';
import { longestExamples, longestLine, mostLines } from './sheetLimits.ts';

/** `writing-3`: whose sheet it is, as it stands in addresses. */
export const SheetKey = z
  .string()
  .check(z.regex(/^(writing|reading)-[1-6]$/))
  .brand('SheetKey');
export type SheetKey = z.infer<typeof SheetKey>;

const words = z.string().check(z.maxLength(longestLine));
const depth = z.nullable(z.enum(['towards', 'expected', 'greater']));
const examples = z.string().check(z.maxLength(longestExamples));
const cameFrom = z.array(TargetId).check(z.maxLength(40));

/**
 * What the school says otherwise of one target of a sheet, or all that there is of a target of its own. The starter
 * sheet's word stands for every field that is not here, so that a school that changes nothing keeps nothing.
 */
export const SheetTarget = z.looseObject({
  sheet: SheetKey,
  strand: z.optional(words),
  teacher: z.optional(words),
  pupil: z.optional(words),
  depth: z.optional(depth),
  /** Where the line comes from: alignment codes, statutory or not. */
  aligns: z.optional(words),
  prereqs: z.optional(cameFrom),
  examples: z.optional(examples),
  /** The target that this one is a part of; empty for none. */
  parent: z.optional(z.union([TargetId, z.literal('')])),
  /** Kept for its evidence, and not offered any more. */
  retired: z.optional(z.boolean()),
  /** Its place among the others; starter targets stand at 1000, 2000, 3000. */
  place: z.optional(z.number()),
});
export type SheetTarget = z.infer<typeof SheetTarget>;

/** One target of a sheet, whole. */
export const SheetLine = z.looseObject({
  code: TargetId,
  strand: words,
  teacher: words,
  pupil: words,
  depth,
  aligns: words,
  prereqs: cameFrom,
  examples,
  parent: z.union([TargetId, z.literal('')]),
  retired: z.boolean(),
  place: z.number(),
});
export type SheetLine = z.infer<typeof SheetLine>;

/** Which version of a sheet units are planned from; the starter sheet until the school publishes one. */
export const SheetChoice = z.looseObject({
  inForce: z.optional(z.union([SheetVersionId, z.literal('starter')])),
});
export type SheetChoice = z.infer<typeof SheetChoice>;

/** A published version of a sheet. It never changes; its lines are in its parts. */
export const SheetVersion = z.looseObject({
  sheet: SheetKey,
  version: z.int().check(z.gte(1)),
  publishedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  parts: z.int().check(z.gte(1), z.lte(mostLines)),
});
export type SheetVersion = z.infer<typeof SheetVersion>;

/** Some of the lines of a published version, few enough for one event. Its id is `version/n`. */
export const SheetPart = z.looseObject({ lines: z.array(SheetLine) });
export type SheetPart = z.infer<typeof SheetPart>;
