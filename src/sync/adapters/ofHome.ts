import type { Home } from '../../device/keys.ts';
import { FoundFolder, FoundItems, HomeKind } from '../../schema/homeKind.ts';
import { Trouble } from '../trouble.ts';
import type { Adapter, AdapterOptions, Look } from './adapter.ts';
import { couchdbAdapter } from './couchdb.ts';
import { folderAdapter } from './folder.ts';
import { itemsAdapter } from './items.ts';
import { redraftAdapter, redraftLook } from './redraft.ts';

/** A folder that nothing is known about. */
const dumbFolder = { ifNoneMatch: 'ignored', list: 'none', absent: 'readable', removes: false } as const;

/** The one that the school's home takes. */
export function adapterOfHome(home: Home, options: Omit<AdapterOptions, 'address' | 'login'>): Adapter {
  const { address, login, found } = home;
  const all = { ...options, address, login };
  const kind = HomeKind.safeParse(home.kind ?? 'redraft');
  if (!kind.success) throw new Trouble('no-home', `No adapter for ${home.kind}`);
  if (kind.data === 'couchdb') return couchdbAdapter(all);
  if (kind.data === 'folder') {
    const read = FoundFolder.safeParse(found);
    return folderAdapter({ ...all, found: read.success ? read.data : dumbFolder });
  }
  if (kind.data === 'items') {
    const read = FoundItems.safeParse(found);
    return itemsAdapter({ ...all, found: read.success ? read.data : { filter: 'plain' } });
  }
  const token = home.tokens[options.space];
  if (token === undefined) throw new Trouble('no-home', `No token for ${options.space}`);
  return redraftAdapter({ ...all, token });
}

/** A first look at all spaces at once, where that home can give one. */
export function lookOfHome(home: Home, options: Pick<AdapterOptions, 'ask' | 'now'>): Look | undefined {
  return (home.kind ?? 'redraft') === 'redraft'
    ? redraftLook({ ...options, address: home.address }, home)
    : undefined;
}
