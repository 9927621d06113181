import * as z from 'zod/mini';
import { sha256Hex } from '../../device/cipher.ts';
import { type FeedItem, type FeedPage, MAX_BODY_BYTES } from '../../schema/wire.ts';
import type { Reply } from '../ask.ts';
import { Trouble } from '../trouble.ts';
import type { Adapter, AdapterOptions, FeedPlace } from './adapter.ts';
import { believed, jsonIn, removedBy, troubleOf, withLogin, withoutSlash, wordsMax } from './answers.ts';

/*
 * CouchDB's own HTTP API, a database for each space, and one for its attachments, which are not to come with the
 * changes. A segment's revision is the hash of its bytes, so that the same
 * segment is the same document on every server of a trust. CouchDB would keep other bytes under a name as a
 * conflict, and the winner may change; so a name is looked at before it is written.
 */
const Doc = z.looseObject({ _rev: z.string(), body: z.string() });
const Failed = z.looseObject({ error: z.string(), reason: z.optional(z.string()) });
const Written = z.array(z.looseObject({ error: z.optional(z.string()) }));
const Seq = z.union([z.string(), z.number()]);
const Changes = z.looseObject({
  results: z.array(z.looseObject({ id: z.string(), seq: Seq, doc: z.optional(z.unknown()) })),
  last_seq: Seq,
});

const pageRows = 16;
const pageMax = 8 * 1024 * 1024;

export function couchdbAdapter(options: AdapterOptions): Adapter {
  const events = inDatabase(options);
  const parts = inDatabase({ ...options, space: `${options.space}-parts` });
  const where = (name: string) => (name.startsWith('b/') ? parts : events);
  return {
    ...events,
    put: (name, body) => where(name).put(name, body),
    get: (name) => where(name).get(name),
    remove: async (name) => where(name).remove(name),
  };
}

function inDatabase(options: AdapterOptions): Adapter & Required<Pick<Adapter, 'remove'>> {
  const { now } = options;
  const { ask, send } = lineTo(options);

  const look = async (name: string) => {
    const reply = await ask('GET', `/${idOf(name)}`, 2 * MAX_BODY_BYTES);
    if (!isAbsent(reply)) return { doc: believed(reply, [200], Doc, now) };
    return { wasDeleted: says(reply, 'deleted', 'reason') };
  };
  const docOf = async (name: string) => (await look(name)).doc;
  const replace = async (name: string, body: string) => {
    const there = await docOf(name);
    if (there?.body === body) return;
    const reply = await send('PUT', `/${idOf(name)}`, { ...(there && { _rev: there._rev }), body });
    // Perhaps by this very request, which came twice.
    if (reply.status === 409 && (await docOf(name))?.body === body) return;
    if (reply.status === 409) throw new Trouble('trouble', 'Written by somebody else just now');
    if (reply.status !== 201 && reply.status !== 202) throw troubleOf(reply, now);
  };
  const add = async (name: string, body: string) => {
    const _rev = `1-${(await sha256Hex(body)).slice(0, 32)}`;
    const reply = await send('POST', '/_bulk_docs', {
      new_edits: false,
      docs: [{ _id: idOf(name), _rev, body }],
    });
    // A document that the database's own rules turn away is told of in a list that says 201.
    for (const { error } of believed(reply, [200, 201, 202], Written, now)) {
      if (error === 'forbidden' || error === 'unauthorized') throw new Trouble('refused', `Said ${error}`);
      if (error !== undefined) throw new Trouble('trouble', `Said ${error}`);
    }
  };

  return {
    get: async (name) => (await docOf(name))?.body,
    async put(name, body) {
      if (name.startsWith('h/')) {
        await replace(name, body);
        return 'kept';
      }
      const { doc, wasDeleted } = await look(name);
      if (doc) return doc.body === body ? 'kept' : 'other-bytes';
      // The first revision of what was deleted is known and would not be taken again.
      await (wasDeleted ? replace(name, body) : add(name, body));
      return 'kept';
    },
    // CouchDB keeps the last bytes until it is compacted, and for ever that something was there.
    async remove(name) {
      const there = await docOf(name);
      if (!there) return 'gone';
      const reply = await ask('DELETE', `/${idOf(name)}?rev=${encodeURIComponent(there._rev)}`, wordsMax);
      return removedBy(reply, () => docOf(name), now);
    },
    async feed(from) {
      const here = placeIn(from);
      const question = `since=${encodeURIComponent(here.since)}&limit=${pageRows}&include_docs=true`;
      const reply = await ask('GET', `/_changes?${question}`, pageMax);
      if (isAbsent(reply)) return from.epoch === undefined ? pageOf([], here, here) : 'gone';
      const { results, last_seq } = believed(reply, [200], Changes, now);
      const isAll = results.length < pageRows;
      if (isAll && here.seen !== undefined && !results.some(({ id }) => id === here.seen)) return 'gone';
      const next = isAll ? endOf(results, here, last_seq) : { since: String(results.at(-1)?.seq) };
      const items = await Promise.all(results.map(({ id, doc }, i) => itemOf(id, doc, i + 1)));
      return { ...pageOf(items.flat(), here, next), more: !isAll };
    },
  };
}

/** Makes the space's database, or finds that it is there. */
export async function makeDatabase(options: AdapterOptions): Promise<void> {
  const reply = await lineTo(options).ask('PUT', '', wordsMax);
  if (reply.status === 412 && says(reply, 'file_exists')) return;
  believed(reply, [201, 202], z.looseObject({ ok: z.literal(true) }), options.now);
}

/** Where the feed is read on. `seen` must come up again, or this database has forgotten what came after it. */
interface Place {
  since: string;
  seen?: string | undefined;
}

// CouchDB names its places with words. They go into the epoch, that of this page and that of the next; a page that
// was read in part (`after` is not 0) is read again.
function placeIn({ epoch, after }: FeedPlace): Place {
  if (epoch === undefined) return { since: '0' };
  const [here, next] = JSON.parse(epoch) as [Place, Place];
  return after === 0 ? next : here;
}

function pageOf(items: FeedItem[], here: Place, next: Place): FeedPage {
  return { epoch: JSON.stringify([here, next]), items, next: 0, more: false };
}

/** Before the last segment: it is asked for again, so that a database that was put back to a backup is found out. */
function endOf(results: { id: string; seq: string | number }[], here: Place, last: string | number): Place {
  const i = results.findLastIndex(({ id }) => id.startsWith('s:'));
  if (i < 0) return { since: String(last) };
  return { since: i === 0 ? here.since : String(results[i - 1]?.seq), seen: results[i]?.id };
}

/** Nothing for what is not ours, and for what was deleted. */
async function itemOf(id: string, doc: unknown, pos: number): Promise<FeedItem[]> {
  const read = Doc.safeParse(doc);
  if (!read.success) return [];
  const { body } = read.data;
  return [{ pos, name: id.replaceAll(':', '/'), size: body.length, sha256: await sha256Hex(body), body }];
}

const idOf = (name: string) => name.replaceAll('/', ':');

function lineTo({ address, space, ask, now, login }: AdapterOptions) {
  const db = `${withoutSlash(address)}/redraft-${space}`;
  const headers = withLogin(login);
  const get = (method: string, path: string, most: number) => ask(`${db}${path}`, { method, headers, most });
  return {
    ask: get,
    async send(method: string, path: string, content: object): Promise<Reply> {
      const body = JSON.stringify(content);
      const write = () => ask(`${db}${path}`, { method, headers, body, most: wordsMax });
      const reply = await write();
      if (!isAbsent(reply)) return reply;
      await makeDatabase({ address, space, ask, now, login });
      return write();
    },
  };
}

function says(reply: Reply, word: string, where: 'error' | 'reason' = 'error'): boolean {
  const read = Failed.safeParse(jsonIn(reply));
  return read.success && read.data[where] === word;
}

const isAbsent = (reply: Reply) => reply.status === 404 && says(reply, 'not_found');
