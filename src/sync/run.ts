import type { TabletKey } from '../device/tabletKey.ts';
import type { HandoverProgress } from '../schema/handover.ts';
import type { DeviceId, SpaceId } from '../schema/ids.ts';
import { spacesIn } from '../schema/space.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { Store } from '../store/store.ts';
import type { Adapter, FeedPlace, Glance, Look } from './adapters/adapter.ts';
import type { Keyring } from './keyring.ts';
import type { Patience } from './patience.ts';
import { patiently } from './patience.ts';
import { Trouble } from './trouble.ts';

/** Where a feed is read on from, and the name whose hash is asked for beside it. */
export type Place = FeedPlace & { check?: string };

/** One handover from its start to its end, and what it has done so far. */
export interface Run {
  store: Store;
  keyring: Keyring;
  /** This tablet's own key pair. */
  ownKey(): Promise<TabletKey>;
  /** Keys that were asked for in this run, by space and name. */
  askedFor: Set<string>;
  /** Ids that this database went by before. */
  formerly: DeviceId[];
  adapters: Map<SpaceId, Adapter>;
  patience: Patience;
  signal: AbortSignal;
  progress(progress: HandoverProgress): void;
  /** The app's version. */
  version: string;
  /** A stream of so many segments is made short. */
  longStream: number;
  /** By our clock. */
  startedAt: number;
  look: Look | undefined;
  /** What the look has shown and nobody has read yet. */
  glances: Map<SpaceId, { from: Place; glance: Glance }>;
  /** The hash of the last of ours in each space, where home shows that nothing has changed under our name since. */
  asLeft: Record<SpaceId, string> | undefined;
  /** Tablets whose head home has lost, or shows damaged or older than it was. */
  doubted: Set<DeviceId>;
  sent: number;
  received: number;
  /** Changes of tablets that nobody waits for, which home had lost. */
  inTheirPlace: number;
  wasCopy: boolean;
  /** No body is larger: the home has refused larger ones, now or before. */
  largest: number;
  keepLargest(largest: number): Promise<void>;
  /** Events that this home would not take though each was alone: they wait for another one. */
  tooLarge: Set<Stamp>;
  /** By space, the last segment of ours that an earlier handover may have sent. */
  tried: Map<SpaceId, number>;
  /** Every page is to be fetched. */
  everything: boolean;
  /** What kept one space back, or some of what was to be sent, while the others went on. */
  trouble: Trouble | undefined;
  /** A space was not gone through to its end: what is there is not known. */
  isKeptBack: boolean;
}

/** All that this tablet has. */
export function spacesOf({ store }: Pick<Run, 'store'>): SpaceId[] {
  return store.self ? spacesIn(store.self.spaces).map(({ id }) => id) : [];
}

export function adapterOf(run: Run, space: SpaceId): Adapter {
  const adapter = run.adapters.get(space);
  if (!adapter) throw new Trouble('no-home', `No token for ${space}`);
  return adapter;
}

/** A cancel is heard between any two steps. */
export function checkCancelled({ signal }: Run): void {
  if (signal.aborted) throw new Trouble('cancelled', 'Stopped');
}

/** Asks again what may go better in a moment. */
export function trying<T>(run: Run, work: (attempt: number) => Promise<T>): Promise<T> {
  const chance = () => (run.store.random(new Uint8Array(1))[0] as number) / 256;
  return patiently(run.patience, run.signal, chance, work);
}
