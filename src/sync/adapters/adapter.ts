import type { Login } from '../../schema/homeKind.ts';
import type { DeviceId } from '../../schema/ids.ts';
import type { FeedPage } from '../../schema/wire.ts';
import type { Ask } from '../ask.ts';

/*
 * One space on whatever keeps the school's sealed bytes. An adapter promises: what it returns was said by the
 * endpoint itself and looks as it should; everything else is a Trouble. It tries once, keeps no state, and never
 * decides what an answer means for the data. There is a feed, or names, or neither: then every tablet that is known
 * is asked after by name.
 */
export interface Adapter {
  /** `other-bytes`: the name is taken for good. Only heads (`h/…`) may be put again with other bytes. */
  put(name: string, body: string): Promise<'kept' | 'other-bytes'>;
  /** Undefined only when the endpoint itself says that nothing is there. */
  get(name: string): Promise<string | undefined>;
  /** What came after that place, oldest first; `gone` when the place is from another life of the endpoint. */
  feed?(from: FeedPlace): Promise<FeedPage | 'gone'>;
  /** What the store shows or was told of. A hint: a name that is missing here means nothing. */
  names?(): Promise<string[]>;
  /** Leaves word of these tablets, where a store cannot list what it has. */
  tellOf?(devices: DeviceId[]): Promise<void>;
  /** Gone when it was looked for afterwards and was not there; so is a name that never was. Not every store can. */
  remove?(name: string): Promise<Removed>;
}

/** `stays`: the store will not delete it, or said that it did and still has it. */
export type Removed = 'gone' | 'stays';

export interface FeedPlace {
  /** Undefined before the first page. */
  epoch: string | undefined;
  after: number;
}

export interface AdapterOptions {
  address: string;
  space: string;
  ask: Ask;
  /** Milliseconds since 1970, for a Retry-After that names a moment. */
  now: () => number;
  login?: Login | undefined;
}
