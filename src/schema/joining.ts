// The joining link: everything that a second tablet needs, in the part of an address that is never sent anywhere.
// Whoever holds it can read the class until the keys change, so it expires and is shown to adults only.
import * as z from 'zod/mini';
import { HomeKind } from './homeKind.ts';
import { SpaceId } from './ids.ts';
import { spaceKinds } from './space.ts';

const version = 1;
const longest = 16_384;
const short = z.string().check(z.maxLength(500));

export const Joining = z.object({
  v: z.literal(version),
  /** The endpoint's. */
  address: z.url({ protocol: /^https?$/ }),
  spaces: z
    .array(
      z.object({
        id: SpaceId,
        kind: z.enum(spaceKinds),
        epoch: z.int().check(z.gte(1)),
        /** base64url of 32 bytes. */
        key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
        /** Where spaces have tokens. */
        token: z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/))),
      }),
    )
    .check(
      z.refine((spaces) => spaceKinds.every((kind) => spaces.filter((s) => s.kind === kind).length === 1)),
    ),
  /** Of a home that is not a Redraft endpoint: what kind it is, what opens it, what was found out about it. */
  store: z.optional(
    z.object({
      kind: HomeKind,
      login: z.optional(z.object({ user: short, password: short })),
      found: z.optional(z.record(short, z.union([short, z.number(), z.boolean()]))),
    }),
  ),
  role: z.literal('teacher'),
  school: z.string().check(z.maxLength(500)),
  /** Milliseconds since 1970, by the clock of the tablet that made it. */
  expires: z.int(),
});
export type Joining = z.infer<typeof Joining>;

export type ReadJoining = { is: 'joining'; joining: Joining } | { is: 'expired' | 'not-a-link' | 'too-new' };

export function joiningLinkOf(appAddress: string, joining: Joining): string {
  const [app] = appAddress.split('#') as [string];
  const bytes = new TextEncoder().encode(JSON.stringify(joining));
  return `${app}#/join/${base64url(String.fromCharCode(...bytes))}`;
}

/** Takes the whole link or its code alone, broken over lines and wrapped in what e-mail puts around it. */
export function readJoining(text: string, now: number): ReadJoining {
  if (text.length > longest) return { is: 'not-a-link' };
  const raw = codesIn(text)
    .map(fromCode)
    .find((found) => found !== undefined);
  if (isLater(raw)) return { is: 'too-new' };
  const read = Joining.safeParse(raw);
  if (!read.success) return { is: 'not-a-link' };
  return read.data.expires < now ? { is: 'expired' } : { is: 'joining', joining: read.data };
}

/** Up to the first space, in case words follow; and all of it, in case a mail programme broke it into lines. */
function codesIn(text: string): string[] {
  const after = (text.split('#/join/').at(-1) as string).trim();
  return [after.split(/\s/)[0] as string, after].map((code) => code.replace(/[^A-Za-z0-9_-]/g, ''));
}

function fromCode(code: string): unknown {
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isLater(raw: unknown): boolean {
  const v = typeof raw === 'object' && raw !== null && 'v' in raw ? raw.v : undefined;
  return Number.isInteger(v) && (v as number) > version;
}

function base64url(binary: string): string {
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
