// What a second tablet needs, as it is shown to it: in a QR code, in the part of an address that is never sent
// anywhere, or sealed under a typed code. Whoever holds it holds its keys, so it expires and is shown to adults only.
import * as z from 'zod/mini';
import { HomeKind } from './homeKind.ts';
import { SpaceId } from './ids.ts';
import { roles } from './roles.ts';
import { type SpaceKind, type Spaces, spaceKinds } from './space.ts';

const short = z.string().check(z.maxLength(500));
const when = z.int().check(z.gte(0));
const address = z.url({ protocol: /^https?$/ });
const epoch = z.int().check(z.gte(1));
/** base64url of 32 bytes. */
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const token = z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/));

/** Of a home that is not a Redraft endpoint: what kind it is, what opens it, what was found out about it. */
const JoiningStore = z.object({
  kind: HomeKind,
  login: z.optional(z.object({ user: short, password: short })),
  found: z.optional(z.record(short, z.union([short, z.number(), z.boolean()]))),
});

const JoiningSpace = z.object({
  id: SpaceId,
  kind: z.enum(spaceKinds),
  /** Of every epoch, the newest last: what was sealed before must open too. */
  keys: z.array(z.object({ epoch, key })).check(z.minLength(1), z.maxLength(100)),
  /** Where spaces have tokens. */
  token: z.optional(token),
});

export const Joining = z
  .object({
    role: z.enum(roles),
    /** The endpoint's; none on a recovery sheet of a school that has no home yet. */
    address: z.optional(address),
    spaces: z.array(JoiningSpace),
    store: z.optional(JoiningStore),
    school: short,
    /** What the new tablet is to be called. */
    tablet: short,
    /** Milliseconds since 1970, by the clock of the tablet that made it. */
    made: when,
    /** A recovery sheet does not. */
    expires: z.optional(when),
  })
  .check(
    z.refine(({ role, spaces }) => {
      const kinds: readonly SpaceKind[] = role === 'station' ? ['station'] : spaceKinds;
      return (
        spaces.length === kinds.length && kinds.every((kind) => spaces.some((space) => space.kind === kind))
      );
    }),
  );
export type Joining = z.infer<typeof Joining>;

/** As the first version put it: always for a teacher, JSON, one key a space. Read, never made any more. */
export const JoiningBefore = z.object({
  v: z.literal(1),
  address,
  spaces: z.array(z.object({ id: SpaceId, kind: z.enum(spaceKinds), epoch, key, token: z.optional(token) })),
  store: z.optional(JoiningStore),
  role: z.literal('teacher'),
  school: short,
  expires: when,
});

export function spacesOfJoining({ spaces }: Joining): Spaces {
  return Object.fromEntries(spaces.map(({ kind, id }) => [kind, id])) as unknown as Spaces;
}
