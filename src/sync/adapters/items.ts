import * as z from 'zod/mini';
import type { FoundItems } from '../../schema/homeKind.ts';
import { newId } from '../../schema/newId.ts';
import { readHeadName } from '../../schema/objectNames.ts';
import { MAX_BODY_BYTES } from '../../schema/wire.ts';
import type { Reply } from '../ask.ts';
import { segmentMax } from '../cut.ts';
import { Trouble } from '../trouble.ts';
import type { Adapter, AdapterOptions, Removed } from './adapter.ts';
import { jsonIn, removedBy, stranger, troubleOf, withLogin, wordsMax } from './answers.ts';

/*
 * A REST store that keeps JSON items in a collection (json-server, a table behind PostgREST). It may choose its own
 * ids, so our name is a field, and a request that was repeated may have made two items of it: the first one counts.
 */
export interface ItemsOptions extends AdapterOptions {
  found: FoundItems;
}

const listMax = 8 * 1024 * 1024;
const Id = z.union([z.string(), z.number()]);
const Items = z.array(z.looseObject({ id: z.optional(Id), name: z.string(), body: z.string() }));

export function itemsAdapter(options: ItemsOptions): Adapter {
  return collection(options).adapter;
}

/** Puts two scratch items in and asks for one of them, in each way that is known; undefined when none finds it. */
export async function probeItems(
  options: Omit<AdapterOptions, 'space'>,
  random: Parameters<typeof newId>[0],
): Promise<FoundItems | undefined> {
  const space = `probe-${newId(random)}`;
  const names = [newId(random), newId(random)] as const;
  const large = JSON.stringify({ f: 'rdft1', é: '' }).padEnd(segmentMax);
  const ways = (['plain', 'eq'] as const).map((filter) => ({
    filter,
    ...collection({ ...options, space, found: { filter } }),
  }));
  const [any] = ways as [(typeof ways)[0]];
  for (const name of names) await any.add(`s/${name}`, large);
  const found: FoundItems[] = [];
  for (const { filter, adapter, only } of ways) {
    const isRight = (await only(`s/${names[1]}`)) && (await adapter.get(`s/${names[1]}`)) === large;
    if (isRight) found.push({ filter });
  }
  for (const { filter, remove } of ways)
    if (found[0]?.filter === filter) for (const name of names) await remove(`s/${name}`);
  return found[0];
}

function collection({ address, space, ask, now, login, found }: ItemsOptions) {
  const { origin, pathname, search } = new URL(address);
  const base = `${origin}${pathname.replace(/\/+$/, '')}`;
  const is = (field: string, value: string) =>
    `${field}=${found.filter === 'eq' ? 'eq.' : ''}${encodeURIComponent(value)}`;
  const at = (path: string, ...wanted: string[]) => {
    const question = [search.slice(1), ...wanted].filter(Boolean).join('&');
    return `${base}${path}${question && `?${question}`}`;
  };
  const headers = withLogin(login);
  const itemOf = (name: string, body: string) => ({
    name: fullName(name),
    space,
    sort: name.split('/')[0],
    body,
  });
  const fullName = (name: string) => `${space}/${name}`;

  const itemsAt = async (most: number, ...wanted: string[]) => {
    const reply = await ask(at('', ...wanted), { method: 'GET', headers, most });
    if (reply.status !== 200) throw troubleOf(reply, now);
    const read = Items.safeParse(jsonIn(reply));
    if (!read.success) throw stranger(reply, 'Not a list of items');
    return read.data;
  };
  const itemsNamed = async (name: string) => {
    const items = await itemsAt(2 * MAX_BODY_BYTES, is('name', fullName(name)));
    return items.filter((item) => item.name === fullName(name));
  };
  const itemNamed = async (name: string) => (await itemsNamed(name))[0];
  const write = async (method: string, where: string, item: object): Promise<'kept' | 'taken'> => {
    const reply = await ask(where, { method, headers, body: JSON.stringify(item), most: 2 * MAX_BODY_BYTES });
    if (reply.status === 409) return 'taken';
    if (isTooLarge(reply)) throw new Trouble('too-large', `Status ${reply.status}`);
    if (![200, 201, 204].includes(reply.status)) throw troubleOf(reply, now);
    if (reply.text !== '' && jsonIn(reply) === undefined) throw stranger(reply, 'Not an item');
    return 'kept';
  };
  const replace = ({ id }: { id?: string | number | undefined }, name: string, body: string) =>
    found.filter === 'eq'
      ? write('PATCH', at('', is('name', fullName(name))), { body })
      : write('PUT', at(`/${id}`), itemOf(name, body));

  const add = (name: string, body: string) => write('POST', at(''), itemOf(name, body));
  const adapter: Adapter = {
    get: async (name) => (await itemNamed(name))?.body,
    async put(name, body) {
      const there = await itemNamed(name);
      if (there?.body === body) return 'kept';
      if (there && !name.startsWith('h/')) return 'other-bytes';
      const done = there ? replace(there, name, body) : add(name, body);
      if ((await done) === 'taken') throw new Trouble('trouble', 'Somebody was faster');
      return 'kept';
    },
    async tablets() {
      const heads = await itemsAt(listMax, is('space', space), is('sort', 'h'));
      return heads.flatMap(({ name }) => readHeadName(name.slice(space.length + 1)) ?? []);
    },
  };
  // A request that was repeated may have left two.
  const remove = async (name: string): Promise<Removed> => {
    const drop = (where: string) => ask(where, { method: 'DELETE', headers, most: 2 * MAX_BODY_BYTES });
    const there = await itemsNamed(name);
    if (there.length === 0) return 'gone';
    const wheres =
      found.filter === 'eq'
        ? [at('', is('name', fullName(name)))]
        : there.map(({ id }) => at(`/${encodeURIComponent(String(id))}`));
    const done: Removed[] = [];
    for (const where of wheres) done.push(await removedBy(await drop(where), () => itemNamed(name), now));
    return done.at(-1) as Removed;
  };
  return {
    adapter: { ...adapter, remove },
    add,
    /** Whether the collection answers with this one and no other. */
    async only(name: string): Promise<boolean> {
      const reply = await ask(at('', is('name', fullName(name))), { method: 'GET', headers, most: listMax });
      const read = Items.safeParse(jsonIn(reply));
      return read.success && read.data.length === 1 && read.data[0]?.name === fullName(name);
    },
    remove,
  };
}

// json-server says 500 for it.
function isTooLarge({ status, text }: Reply): boolean {
  return status === 500 && text.length < wordsMax && /too large/i.test(text);
}
