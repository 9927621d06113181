import type { Login } from '../../schema/homeKind.ts';
import type { DeviceId, SpaceId } from '../../schema/ids.ts';
import type { FeedPage } from '../../schema/wire.ts';
import type { Ask } from '../ask.ts';

/*
 * One space on whatever keeps the school's sealed bytes. An adapter promises: what it returns was said by the
 * endpoint itself and looks as it should; everything else is a Trouble. It tries once, keeps no state, and never
 * decides what an answer means for the data. There is a feed, or there are names, or the tablets' heads are asked for.
 */
export interface Adapter {
  /** `other-bytes`: the name is taken for good. Only heads (`h/…`) may be put again with other bytes. */
  put(name: string, body: string): Promise<'kept' | 'other-bytes'>;
  /** Undefined only when the endpoint itself says that nothing is there. */
  get(name: string): Promise<string | undefined>;
  /** What came after that place, oldest first; `gone` when the place is from another life of the endpoint. */
  feed?(from: FeedPlace): Promise<FeedPage | 'gone'>;
  /** The segments that the store shows. A hint: a name that is missing here means nothing. */
  names?(): Promise<string[]>;
  /** The tablets that the store shows, or was told of where it cannot list what it has. A hint as well. */
  tablets?(): Promise<DeviceId[]>;
  /** Leaves word of these. */
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

/** One request in place of the first of each space's; only where home can answer it. */
export type Look = (
  asked: (FeedPlace & { space: SpaceId; check?: string })[],
) => Promise<Map<SpaceId, Glance>>;

/** What a look shows of one space: its feed, and the hash of what is under the name to check. */
export type Glance = { page: FeedPage | 'gone'; checked: string | undefined } | 'refused';

export interface AdapterOptions {
  address: string;
  space: string;
  ask: Ask;
  /** Milliseconds since 1970, for a Retry-After that names a moment. */
  now: () => number;
  login?: Login | undefined;
}
