// What is too large for an event: a photo of a page, a long text. An event names it by its hash and those of its
// parts; the bytes lie in rows of their own and travel by themselves, each part sealed in one or more pieces.
import * as z from 'zod/mini';
import { partMax } from './partMax.ts';

/** SHA-256, hex. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const Attachment = z.looseObject({
  /** The hash of the whole. */
  id: sha256,
  type: z.string().check(z.maxLength(100)),
  size: z.int().check(z.gte(1), z.lte(64 * partMax)),
  /** The hashes of its parts, in order. */
  parts: z.array(sha256).check(z.minLength(1), z.maxLength(64)),
});
export type Attachment = z.infer<typeof Attachment>;

/** How long a sound is, so that it can be said before it has come. */
export const soundSeconds = z.int().check(z.gte(1), z.lte(600));

/**
 * Where parts lie: the hash of each, and of its sealed pieces in order. It travels in the segment and not in the
 * event, which says the same for ever: the same part may be sealed again, by another tablet or under another key.
 */
export const PartNames = z.record(sha256, z.array(sha256).check(z.minLength(1), z.maxLength(1000)));
export type PartNames = z.infer<typeof PartNames>;

export function isPartName(name: string): boolean {
  return name.startsWith('b/');
}

export function partName(hash: string): string {
  return `b/${hash}`;
}
