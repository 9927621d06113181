import { type HomeCount, tabletsHome } from '../rules/tabletsHome.ts';
import { type VersionGap, versionGap } from '../rules/versions.ts';
import type { FrozenWhy } from '../schema/handover.ts';
import type { DeviceId } from '../schema/ids.ts';
import type { Role } from '../schema/roles.ts';
import { headsOf } from './heads.ts';
import type { TabletRow } from './rows.ts';
import type { Store } from './store.ts';
import type { HeadRow, StreamRow } from './streamRows.ts';
import { kindOfSpace, saidAgain, tallyOf } from './tally.ts';

/** A tablet of the school as this one knows it. Counts are changes. */
export interface TabletNow {
  device: DeviceId;
  isThis: boolean;
  /** Undefined until its record has arrived. */
  name: string | undefined;
  role: Role | undefined;
  place: 'here' | 'lost' | 'put-away';
  heard: string | undefined;
  /** Of its own, as it said when it was last heard from; ours as it is. */
  waiting: number;
  /** Of its own, on this tablet. */
  here: number;
  /** More of its own is home than has come here. */
  isComing: boolean;
  /** Of ours, not on it when it was last heard from. */
  lacks: number;
  /** Milliseconds that its clock is ahead of ours; below 0 it is behind. */
  ahead: number;
  app: VersionGap;
  frozen: FrozenWhy[];
  /** Sealed parts that it has sent since it was reported lost. */
  keptApart: number;
}

/** Every tablet that has a record or was heard from, this one first, and how many of them are home. */
export async function tabletsNow(store: Store): Promise<HomeCount<TabletNow>> {
  const { db } = store;
  const [records, heads, streams, gate, { waiting }] = await Promise.all([
    db.tablets.toArray(),
    headsOf(store),
    db.streams.toArray(),
    db.gate.get('gate'),
    tallyOf(store),
  ]);
  const me = gate?.device ?? store.device;
  const former = new Set(gate?.formerly);
  const all = new Set([me, ...records.map(({ id }) => id), ...heads.map(({ device }) => device)]);
  const known: Known = { store, me, heads, streams };
  const tablets = [...all]
    .filter((device) => !former.has(device))
    .map((device) =>
      tabletIn(
        known,
        device,
        records.find(({ id }) => id === device),
      ),
    )
    .map((tablet) => (tablet.isThis ? { ...tablet, waiting } : tablet));
  return tabletsHome(tablets.sort(inOrder));
}

interface Known {
  store: Store;
  me: DeviceId;
  heads: HeadRow[];
  streams: StreamRow[];
}

function tabletIn(known: Known, device: DeviceId, record: TabletRow | undefined): TabletNow {
  const { store, me, heads } = known;
  const head = heads.find((row) => row.device === device);
  const own = heads.find((row) => row.device === me);
  const streams = known.streams.filter((row) => row.device === device);
  // What another tablet has said again need not come under its own name.
  const standing = streams.filter(({ space, n }) => n >= saidAgain(record, kindOfSpace(store, space)));
  const isComing = standing.some(({ space, n }) => (head?.n[kindOfSpace(store, space)] ?? 0) > n);
  return {
    device,
    isThis: device === me,
    name: record?.name,
    role: record?.role,
    place: record?.place ?? 'here',
    heard: head?.heard,
    waiting: head?.waiting ?? 0,
    here: streams.reduce((sum, { changes }) => sum + changes, 0),
    isComing: device !== me && isComing,
    lacks: head && device !== me ? lacksOf(known, head) : 0,
    ahead: head?.ahead ?? 0,
    app: versionGap(head?.app ?? '', own?.app ?? ''),
    frozen: [...new Set(standing.flatMap(({ frozen }) => frozen ?? []))],
    keptApart: streams.reduce((sum, row) => sum + apartIn(row), 0),
  };
}

function apartIn({ frozen, n, known = n + 1 }: StreamRow): number {
  return frozen === 'cut-off' ? known - n : 0;
}

/** Of what we brought home in the spaces that it has. */
function lacksOf({ store, me, streams }: Known, { n, holds }: HeadRow): number {
  const mine = streams.filter(
    ({ device, space }) => device === me && Object.hasOwn(n, kindOfSpace(store, space)),
  );
  const brought = mine.reduce((sum, { home }) => sum + (home?.changes ?? 0), 0);
  return Math.max(0, brought - (holds[me] ?? 0));
}

const places = ['here', 'put-away', 'lost'];

function inOrder(a: TabletNow, b: TabletNow): number {
  return (
    Number(b.isThis) - Number(a.isThis) ||
    places.indexOf(a.place) - places.indexOf(b.place) ||
    (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff', 'en-GB', { numeric: true })
  );
}
