import * as z from 'zod/mini';
import type { FoundFolder } from '../../schema/homeKind.ts';
import { DeviceId } from '../../schema/ids.ts';
import { readHeadName } from '../../schema/objectNames.ts';
import { MAX_BODY_BYTES } from '../../schema/wire.ts';
import { Trouble } from '../trouble.ts';
import type { Adapter, AdapterOptions } from './adapter.ts';
import { jsonIn, looksLike, removedBy, stranger, troubleOf } from './answers.ts';
import { createFolder } from './folderLine.ts';

/*
 * Any store with PUT and GET by address: WebDAV, a web server that takes PUT, a bucket behind a signed address. Many
 * of them write over what is there without a word, so a name is looked at before it is written, and what they
 * promise counts only where the set-up tried it out. `s/<device>/<n>` lies at `<address>/<space>/s/<device>.<n>`.
 */
export interface FolderOptions extends AdapterOptions {
  found: Pick<FoundFolder, 'ifNoneMatch' | 'list' | 'absent' | 'removes'>;
}

/** The tablets that were here, where nothing can be listed. The one object with many writers: see `tellOf`. */
const roster = 'h/index';
const Roster = z.object({ f: z.literal('rdfi1'), devices: z.array(DeviceId).check(z.maxLength(1000)) });

export function folderAdapter({ found, ...options }: FolderOptions): Adapter {
  const { now } = options;
  const store = createFolder({ ...options, hidden: found.absent === 'hidden' });

  const read = async (name: string) => {
    const reply = await store.ask('GET', name, { most: MAX_BODY_BYTES });
    if (reply.status === 404 || reply.status === 410) return undefined;
    if (reply.status !== 200) throw troubleOf(reply, now);
    if (looksLike(reply.text) === 'strange') throw stranger(reply, 'Not a parcel of ours');
    return reply.text;
  };
  const get = async (name: string) => {
    try {
      return await read(name);
    } catch (error) {
      const mayBeAbsent = found.absent === 'hidden' && error instanceof Trouble;
      if (mayBeAbsent && !(await list(name.split('/')[0] as string)).includes(name)) return undefined;
      throw error;
    }
  };
  const list = (kind: string) => (found.list === 'dav' ? store.propfind(kind) : store.index(kind));
  const known = async () => {
    const read = Roster.safeParse(jsonIn({ text: (await get(roster)) ?? '' }));
    return read.success ? read.data.devices : [];
  };
  const overwrite = async (name: string, body: string) => {
    if ((await store.write(name, body)) === 'taken')
      throw new Trouble('trouble', 'Taken without a condition');
    return 'kept' as const;
  };

  return {
    get,
    async put(name, body) {
      if (name.startsWith('h/')) return overwrite(name, body);
      const refuses = found.ifNoneMatch === 'refused';
      if (refuses && (await store.write(name, body, { 'if-none-match': '*' })) === 'written') return 'kept';
      const there = await get(name);
      if (there === undefined && refuses) throw new Trouble('trouble', 'A name is taken by nothing');
      // Half a parcel is nobody's.
      if (there === undefined || looksLike(there) === 'cut') return overwrite(name, body);
      return there === body ? 'kept' : 'other-bytes';
    },
    ...(found.list !== 'none' && {
      names: () => list('s'),
      // Whose whole stream is a snapshot has no segment there.
      tablets: async () => (await list('h')).flatMap((name) => readHeadName(name) ?? []),
    }),
    ...(found.removes && {
      async remove(name) {
        return removedBy(await store.ask('DELETE', name), () => get(name), now);
      },
    }),
    // Two tablets that do this in one moment can undo each other's; each looks again at its next handover.
    ...(found.list === 'none' && {
      tablets: known,
      async tellOf(devices) {
        for (let tries = 0; tries < 3; tries++) {
          const told = await known();
          if (devices.every((device) => told.includes(device))) return;
          const all = [...new Set([...told, ...devices])].sort();
          await overwrite(roster, JSON.stringify({ f: 'rdfi1', devices: all }));
        }
      },
    }),
  };
}
