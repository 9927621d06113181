import { openFacts } from '../../../src/device/facts.ts';
import { keepKeys, newSpaceKey } from '../../../src/device/keys.ts';
import type { HandoverReport } from '../../../src/schema/handover.ts';
import { spaceKinds } from '../../../src/schema/space.ts';
import { newSpaces, setUpSchool } from '../../../src/store/commands/setUp.ts';
import type { Store } from '../../../src/store/store.ts';
import { createHandover } from '../../../src/sync/handover.ts';
import { fillClass, openBench } from './benchClass.ts';
import { newDatabase, putAll } from './byHand.ts';
import { pullByHand, pushByHand, spaceByHand } from './handoverByHand.ts';
import { interleave, type Times } from './interleave.ts';

interface Tablet {
  store: Store;
  door: ReturnType<typeof createHandover>;
}

/**
 * A class that is on one tablet only: sealed, sent home and read back; then its arrival on an empty tablet that
 * joined by link. Beside both, the same events packed, sent, fetched and put by hand.
 */
export async function handover({
  units,
  invite,
  rounds,
}: {
  units: number;
  invite: string;
  rounds: number;
}): Promise<{ changes: number; times: Times<'sending' | 'pushByHand' | 'arriving' | 'pullByHand'> }> {
  const senders: Tablet[] = [];
  const receivers: Tablet[] = [];
  for (let n = 0; n < rounds; n += 1) {
    senders.push(await sender(`bench-sends-${n}`, units, invite));
    receivers.push(await receiver(`bench-arrives-${n}`, senders[n] as Tablet));
  }
  const [{ store }] = senders as [Tablet];
  const events = await store.db.tail.toArray();
  const tails = await Promise.all(
    senders.map((_, n) => newDatabase(`bench-push-${n}`, { tail: 'stamp', segments: 'name' })),
  );
  for (const tail of tails) await putAll(tail, { tail: events });
  const places = await Promise.all(senders.map((_, n) => spaceByHand(`by-hand-${n}`, invite)));
  const shelves = await Promise.all(
    senders.map((_, n) => newDatabase(`bench-pull-${n}`, { segments: 'name', ledger: 'key' })),
  );
  const pushing = await interleave(
    {
      sending: (n) => handOver(senders[n]),
      pushByHand: (n) => pushByHand(tails[n] as IDBDatabase, places[n] as (typeof places)[number]),
    },
    { rounds, warmUp: 0 },
  );
  const pulling = await interleave(
    {
      arriving: (n) => handOver(receivers[n]),
      pullByHand: (n) => pullByHand(shelves[n] as IDBDatabase, places[n] as (typeof places)[number]),
    },
    { rounds, warmUp: 0 },
  );
  await checkArrival(store, (receivers[0] as Tablet).store);
  return { changes: events.length, times: { ...pushing, ...pulling } };
}

let kept: { from: Tablet; to: Tablet } | undefined;

/** A class on one tablet, and an empty one that joined it: kept for the two jobs that follow. */
export async function prepareTwo({ units, invite }: { units: number; invite: string }): Promise<void> {
  const from = await sender('bench-memory-sends', units, invite);
  kept = { from, to: await receiver('bench-memory-arrives', from) };
}

export async function sendOnce(): Promise<void> {
  await handOver(kept?.from);
}

export async function arriveOnce(): Promise<void> {
  await handOver(kept?.to);
}

async function sender(name: string, units: number, invite: string): Promise<Tablet> {
  const tablet = await tabletOf(name);
  const { store, door } = tablet;
  const spaces = newSpaces(store.random);
  const keys = spaceKinds.map((kind) => newSpaceKey(spaces[kind], store.random));
  await keepKeys(openFacts(`${name}-device`), keys);
  await setUpSchool(store, 'Fernlea Primary', 'Mx Okafor', spaces);
  await fillClass(store, units, 'own');
  const answer = await door.setUpHome({ address: location.origin, invite });
  if (answer.is !== 'ready') throw new Error(`There is no home: ${answer.is}`);
  return tablet;
}

async function receiver(name: string, { door }: Tablet): Promise<Tablet> {
  const tablet = await tabletOf(name);
  const invitation = await door.invite({ role: 'teacher', tablet: '', app: location.href });
  const answer = await tablet.door.join(invitation?.link ?? '', { adult: 'Mx Bright', tablet: '' });
  if (answer.is !== 'joined') throw new Error(`It did not join: ${answer.is}`);
  return tablet;
}

async function tabletOf(name: string): Promise<Tablet> {
  const store = await openBench(name);
  const facts = openFacts(`${name}-device`);
  return { store, door: createHandover({ store, facts, fetch: (...asked) => fetch(...asked) }) };
}

async function handOver(tablet: Tablet | undefined): Promise<HandoverReport> {
  const report = await (tablet as Tablet).door.sendHome();
  if (report.outcome !== 'home') throw new Error(`The handover: ${JSON.stringify(report)}`);
  return report;
}

/** A figure of a handover that lost something would be no figure. */
async function checkArrival(from: Store, to: Store): Promise<void> {
  const [sent, arrived] = await Promise.all([stampsIn(from), stampsIn(to)]);
  if (sent !== arrived) throw new Error('Not everything arrived');
}

async function stampsIn({ db }: Store): Promise<string> {
  const rows = await db.ledger.toArray();
  return rows.flatMap(({ judgements }) => judgements.map(({ stamp }) => stamp)).join();
}
