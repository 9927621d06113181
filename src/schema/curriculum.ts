import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1), z.maxLength(500));

export const Subject = z.enum(['writing', 'reading']);
export type Subject = z.infer<typeof Subject>;

/** Terminology targets are not graded by depth: null. */
export const Depth = z.nullable(z.enum(['towards', 'expected', 'greater']));
export type Depth = z.infer<typeof Depth>;

/** `Y3.VGP.04`: year, strand, number. */
export const TargetCode = z.string().check(z.regex(/^Y[1-6]\.[A-Z]{2,3}\.\d{2}$/));
export type TargetCode = z.infer<typeof TargetCode>;

export const Target = z.strictObject({
  code: TargetCode,
  year: z.int().check(z.gte(1), z.lte(6)),
  subject: Subject,
  strand: words,
  teacher: words,
  pupil: words,
  depth: Depth,
  /** Where the line comes from, and whether it is statutory or a house step. */
  aligns: words,
  prereqs: z.array(TargetCode),
});
export type Target = z.infer<typeof Target>;

export const YearTargets = z.strictObject({ writing: z.array(Target), reading: z.array(Target) });
export type YearTargets = z.infer<typeof YearTargets>;

export const Sheet = z.strictObject({ year: z.int(), subject: Subject, targets: z.array(Target) });
export type Sheet = z.infer<typeof Sheet>;

export const Genre = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/)),
  name: words,
  family: z.enum(['fiction plot', 'fiction craft', 'non-fiction', 'poetry']),
  toolkit: z.array(z.strictObject({ teacher: words, pupil: words })),
});
export type Genre = z.infer<typeof Genre>;

/** A glossary entry; `year` is when pupils first meet the term. */
export const Term = z.strictObject({
  term: words,
  meaning: words,
  example: words,
  year: z.int().check(z.gte(1), z.lte(6)),
});
export type Term = z.infer<typeof Term>;
