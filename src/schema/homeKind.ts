// What kinds of store a school's home can be, and what was found out about one when it was set up.
import * as z from 'zod/mini';

/**
 * `redraft`: the endpoint that comes with the app. `folder`: whatever takes PUT and GET by address. `couchdb`: a
 * CouchDB server. `items`: a REST store that keeps JSON items in a collection.
 */
export const homeKinds = ['redraft', 'folder', 'couchdb', 'items'] as const;
export const HomeKind = z.enum(homeKinds);
export type HomeKind = z.infer<typeof HomeKind>;

/** What opens a store that knows people and not spaces. */
export interface Login {
  user: string;
  password: string;
}

/** Tried out, not believed. */
export const FoundFolder = z.looseObject({
  /** A body came back as it was put, byte for byte. */
  keeps: z.boolean(),
  /** What became of `If-None-Match: *` on a name that was taken, and of an `If-Match` that was wrong. */
  ifNoneMatch: z.enum(['refused', 'ignored']),
  ifMatch: z.enum(['refused', 'ignored']),
  /** How the names in a folder can be had: by PROPFIND, as a JSON index of the folder's address, or not at all. */
  list: z.enum(['dav', 'json', 'none']),
  /** What was deleted is gone. */
  removes: z.boolean(),
  /** The largest body, in bytes, of those tried that came back whole; 0 when none did. */
  largest: z.int().check(z.gte(0)),
  /** `hidden`: "not found" cannot be told from "no network" (a CORS header is missing on it). */
  absent: z.enum(['readable', 'hidden']),
});
export type FoundFolder = z.infer<typeof FoundFolder>;

/** How a collection is asked for the items of one name: `?name=x`, or `?name=eq.x` as PostgREST has it. */
export const FoundItems = z.looseObject({ filter: z.enum(['plain', 'eq']) });
export type FoundItems = z.infer<typeof FoundItems>;
