import { sha256Hex } from '../../device/cipher.ts';
import type { Home } from '../../device/keys.ts';
import {
  ErrorReply,
  FeedPage,
  type Looked,
  LookReply,
  type LookRequest,
  MAX_BODY_BYTES,
  SpaceMade,
  Stored,
} from '../../schema/wire.ts';
import type { Reply } from '../ask.ts';
import type { Adapter, AdapterOptions, Glance, Look } from './adapter.ts';
import { believed, jsonIn, removedBy, stranger, troubleOf, withoutSlash, wordsMax } from './answers.ts';

/*
 * The reference endpoint. A page that answers 200 to everything gets nowhere here: a PUT is believed when the reply
 * knows the hash of what was sent, a GET when the body has the hash of its ETag, "not found" and "other bytes" when
 * they are said in the endpoint's own words.
 */
export interface RedraftOptions extends AdapterOptions {
  token: string;
}

/** A page of items of 64 KiB, one of them perhaps of 1 MiB, and what JSON puts around them. */
const pageItems = 16;
const pageMax = 6 * 1024 * 1024;
/** More than a class has tablets, each of which has left a new head. */
const lookItems = 64;
const lookMax = 8 * 1024 * 1024;

export function redraftAdapter({ address, space, token, ask, now }: RedraftOptions): Adapter {
  const base = `${withoutSlash(address)}/v1/${space}`;
  const get = async (name: string) => {
    const reply = await ask(`${base}/${name}`, { method: 'GET', token, most: MAX_BODY_BYTES });
    if (says(reply, 404, 'not-found')) return undefined;
    if (reply.status !== 200) throw troubleOf(reply, now);
    // A proxy that packs answers marks the tag.
    const tag = /^(?:W\/)?"([0-9a-f]{64})(?:-\w+)?"$/.exec(reply.header('etag') ?? '')?.[1];
    if (tag !== (await sha256Hex(reply.text))) throw stranger(reply, 'The body is not that of its ETag');
    return reply.text;
  };
  return {
    get,
    async put(name, body) {
      const reply = await ask(`${base}/${name}`, { method: 'PUT', token, body, most: wordsMax });
      if (says(reply, 409, 'other-bytes')) return 'other-bytes';
      const stored = believed(reply, [200, 201], Stored, now);
      if (stored.sha256 !== (await sha256Hex(body)))
        throw stranger(reply, 'The hash is not of what was sent');
      return 'kept';
    },
    async remove(name) {
      const reply = await ask(`${base}/${name}`, { method: 'DELETE', token, most: wordsMax });
      return removedBy(reply, () => get(name), now);
    },
    async feed({ epoch, after }) {
      const place = new URLSearchParams({ after: String(after), limit: String(pageItems), bodies: '1' });
      if (epoch !== undefined) place.set('epoch', epoch);
      const reply = await ask(`${base}/feed?${place}`, { method: 'GET', token, most: pageMax });
      if (says(reply, 410, 'gone')) return 'gone';
      const page = believed(reply, [200], FeedPage, now);
      if (!goesOn(page, after)) throw stranger(reply, 'The feed does not go on');
      return page;
    },
  };
}

/** All spaces that there is a token for, in one request. */
export function redraftLook(
  { address, ask, now }: Omit<RedraftOptions, 'space' | 'token'>,
  home: Home,
): Look {
  return async (asked) => {
    const spaces = asked.map((one) => ({ ...one, token: home.tokens[one.space] ?? '', limit: lookItems }));
    const body = JSON.stringify({ spaces } satisfies LookRequest);
    const reply = await ask(`${withoutSlash(address)}/v1/look`, { method: 'POST', body, most: lookMax });
    const looked = new Map(
      believed(reply, [200], LookReply, now).spaces.map((one) => [one.space, one] as const),
    );
    return new Map(asked.map(({ space, after }) => [space, glanceIn(reply, looked.get(space), after)]));
  };
}

function glanceIn(reply: Reply, looked: Looked | undefined, after: number): Glance {
  const { error, page, checked } = looked ?? {};
  if (error === 'unauthorised') return 'refused';
  if (error === 'gone') return { page: error, checked };
  if (!page || !goesOn(page, after)) throw stranger(reply, 'A space was not looked at');
  return { page, checked };
}

/** Makes a space that this token opens, or finds that it has been made; `taken` when another token opens it. */
export async function makeSpace(
  { address, space, token, ask, now }: RedraftOptions,
  invite: string | undefined,
): Promise<{ token: string } | 'taken'> {
  const asked = { method: 'POST', token: invite, body: JSON.stringify({ space, token }), most: wordsMax };
  const reply = await ask(`${withoutSlash(address)}/v1/spaces`, asked);
  if (says(reply, 409, 'taken')) return 'taken';
  const made = believed(reply, [200, 201], SpaceMade, now);
  if (made.space !== space) throw stranger(reply, 'Another space was made');
  return made;
}

// A feed that promises more and stays where it is would keep us for ever.
function goesOn({ items, next, more }: FeedPage, after: number): boolean {
  const places = [after, ...items.map((item) => item.pos)];
  const rises = places.every((pos, i) => i === 0 || pos > (places[i - 1] as number));
  return rises && next === places.at(-1) && (items.length > 0 || !more);
}

function says(reply: Reply, status: number, code: string): boolean {
  if (reply.status !== status) return false;
  const read = ErrorReply.safeParse(jsonIn(reply));
  return read.success && read.data.error === code;
}
