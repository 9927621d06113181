import * as z from 'zod/mini';
import { Attachment } from './attachment.ts';
import { TargetId } from './ids.ts';

export const longestExemplar = 2000;

/** What a target looks like at one depth, in words or as a photo: one to hold beside a child's page. */
export const Exemplar = z.looseObject({
  target: TargetId,
  depth: z.enum(['towards', 'expected', 'greater']),
  text: z.optional(z.string().check(z.maxLength(longestExemplar))),
  photo: z.optional(Attachment),
  /** `put-away`: not shown any more. It comes back by the same field. */
  place: z.enum(['here', 'put-away']),
});
export type Exemplar = z.infer<typeof Exemplar>;
