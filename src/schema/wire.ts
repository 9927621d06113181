// What an app and the reference endpoint say to each other. The endpoint sees names, sizes and sealed bytes,
// never what is in them.
import * as z from 'zod/mini';

/** A body over this is refused; a sealed segment is about 64 KiB, an attachment part about 350. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** A sealed joining, for a tablet that types its code. */
export const MAX_JOINING_BYTES = 32 * 1024;
export const FEED_LIMIT = 200;
export const MAX_FEED_LIMIT = 1000;
/** A feed page with bodies ends before this many bytes of them, but always carries one item. */
export const FEED_PAGE_BYTES = 4 * 1024 * 1024;

const namePattern = /^[A-Za-z0-9_-]{1,80}(?:\/[A-Za-z0-9_-]{1,80}){0,3}$/;

/** `feed` is the one word in a space's address that can never be a name. */
export function isName(text: string): boolean {
  return text !== 'feed' && namePattern.test(text);
}

/** Heads are a device's own hint about itself and may be replaced; everything else is written once. */
export function writeOnce(name: string): boolean {
  return !name.startsWith('h/');
}

const spacePattern = /^[A-Za-z0-9_-]{8,80}$/;

export function isSpaceId(text: string): boolean {
  return spacePattern.test(text);
}

const count = z.int().check(z.nonnegative());
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * The client chooses the id, so that it can be printed in a joining link before any network is there. It may choose
 * the token too, 256 random bits: then an answer that got lost is had by asking again.
 */
export const NewSpace = z.object({
  space: z.string().check(z.regex(spacePattern)),
  token: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
});
export type NewSpace = z.infer<typeof NewSpace>;

export const SpaceMade = z.looseObject({ space: z.string(), token: z.string() });
export type SpaceMade = z.infer<typeof SpaceMade>;

/** The answer to a PUT. A captive portal's cheerful 200 cannot know the hash of what was sent. */
export const Stored = z.looseObject({ size: count, sha256 });
export type Stored = z.infer<typeof Stored>;

/** `body` is there when it was asked for and the stored bytes are UTF-8 text; fetch it by name otherwise. */
export const FeedItem = z.looseObject({
  pos: count,
  name: z.string(),
  size: count,
  sha256,
  body: z.optional(z.string()),
});
export type FeedItem = z.infer<typeof FeedItem>;

export const FeedPage = z.looseObject({
  epoch: z.string(),
  items: z.array(FeedItem),
  next: count,
  more: z.boolean(),
});
export type FeedPage = z.infer<typeof FeedPage>;

export const MAX_LOOK_SPACES = 16;
export const MAX_LOOK_BYTES = 16 * 1024;

/** One glance at several spaces: for each the feed from a place on, with bodies, and the hash of one name. */
export const LookRequest = z.object({
  spaces: z
    .array(
      z.object({
        space: z.string(),
        token: z.string().check(z.maxLength(80)),
        after: count,
        limit: z.int().check(z.gte(1)),
        epoch: z.optional(z.string().check(z.maxLength(200))),
        check: z.optional(z.string().check(z.refine(isName))),
      }),
    )
    .check(z.minLength(1), z.maxLength(MAX_LOOK_SPACES)),
});
export type LookRequest = z.infer<typeof LookRequest>;

export const Looked = z.looseObject({
  space: z.string(),
  /** `unauthorised`, or `gone` for an unknown epoch or place: what a request for this space alone would be refused with. */
  error: z.optional(z.string()),
  page: z.optional(FeedPage),
  /** Of what is under the name; without it nothing is there. */
  checked: z.optional(sha256),
});
export type Looked = z.infer<typeof Looked>;

export const LookReply = z.looseObject({ spaces: z.array(Looked) });
export type LookReply = z.infer<typeof LookReply>;

export type ErrorCode =
  | 'bad-request'
  | 'bad-name'
  | 'unauthorised'
  | 'loopback-only'
  | 'not-found'
  | 'not-allowed'
  | 'taken'
  | 'other-bytes'
  | 'gone'
  | 'precondition'
  | 'too-large'
  | 'too-many'
  | 'full'
  | 'broken';

/** `error` is one of ErrorCode, or a code that a later endpoint has added. */
export const ErrorReply = z.looseObject({ error: z.string(), message: z.string() });
export type ErrorReply = z.infer<typeof ErrorReply>;
