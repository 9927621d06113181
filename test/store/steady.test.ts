import 'fake-indexeddb/auto';
import * as assert from 'uvu/assert';
import { openFacts } from '../../src/device/facts.ts';
import { liveJudgements } from '../../src/rules/ledger.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { keepScratch, recordJudgement } from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { ConnectionLost, StorageCleared } from '../../src/store/errors.ts';
import { markHome } from '../../src/store/home.ts';
import { keepSealed, ownStream, unsealedOf } from '../../src/store/journey.ts';
import { live } from '../../src/store/live.ts';
import { ledgerRowOf } from '../../src/store/queries.ts';
import { spaceOf } from '../../src/store/store.ts';
import { tallyOf } from '../../src/store/tally.ts';
import { type LossyIndexedDB, lossyIndexedDB } from '../support/lossyIndexedDB.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

/** The browser loses the connection to the database while the class is being marked. */
const test = suite('steady');
const target = 'Y4.VGP.01' as TargetId;

async function aRoom() {
  const lossy = lossyIndexedDB();
  const room = await aClassroom(2, undefined, lossy.factory);
  const amy = room.pupils[0] as PupilId;
  const tap = (level: 'not-yet' | 'secure') =>
    recordJudgement(room.store, room.at(amy, 'hot'), target, level);
  const row = async () => {
    const ledger = await ledgerRowOf(room.store, room.unit, amy);
    return ledger ? liveJudgements(ledger.judgements, ledger.retracted).map(({ level }) => level) : [];
  };
  return { ...room, lossy, amy, tap, row };
}

/** The values of a query as a screen would get them; waits for the next one. */
function screenOf<T>(query: () => Promise<T>) {
  const values: T[] = [];
  let arrived: () => void = () => undefined;
  let failed: unknown;
  const close = live(query).subscribe(
    (value) => {
      values.push(value);
      arrived();
    },
    (error) => {
      failed = error;
      arrived();
    },
  );
  const until = async (there: (value: T) => boolean) => {
    while (failed === undefined && !(values.length > 0 && there(values.at(-1) as T))) {
      await new Promise<void>((resolve) => {
        arrived = resolve;
      });
    }
    if (failed !== undefined) throw failed;
    return values.at(-1) as T;
  };
  return { until, close };
}

const ways: [string, (lossy: LossyIndexedDB) => void][] = [
  ['before a tap', (lossy) => lossy.lose()],
  ['inside a tap', (lossy) => lossy.loseInside()],
  ['after a tap was written, so that it is reported as failed', (lossy) => lossy.loseAfter()],
];

for (const [when, lose] of ways) {
  test(`when the connection is lost ${when}, the tap is kept once, shown, and can be undone`, async () => {
    const { store, lossy, tap, row } = await aRoom();
    const screen = screenOf(row);
    await screen.until((levels) => levels.length === 0);
    lose(lossy);
    await tap('secure');
    assert.equal(await screen.until((levels) => levels.length > 0), ['secure']);
    assert.is((await store.db.tail.toArray()).filter(({ kind }) => kind === 'judgement').length, 1);
    lose(lossy);
    assert.equal((await undoLast(store))?.what, 'judged');
    await tap('not-yet');
    assert.equal(await row(), ['not-yet']);
    screen.close();
  });

  test(`when the connection is lost ${when}, what was half typed is kept`, async () => {
    const { store, lossy, at, amy } = await aRoom();
    lose(lossy);
    await keepScratch(store, at(amy, 'hot'), 'draft', 'The dragon');
    assert.equal(
      (await store.db.scratch.toArray()).map(({ text }) => text),
      ['The dragon'],
    );
  });

  test(`when the connection is lost ${when}, sealing and coming home are done once`, async () => {
    const { store, lossy } = await aRoom();
    const space = spaceOf(store, 'class');
    const events = await unsealedOf(store, space, 99);
    const { device } = store;
    const segment = {
      key: `${space}/${device}/1`,
      space,
      device,
      n: 1,
      count: events.length,
      hash: 'h',
      body: '{}',
    };
    const before = await tallyOf(store);
    lose(lossy);
    await keepSealed(
      store,
      segment,
      events.map(({ stamp }) => stamp),
    );
    assert.equal(await tallyOf(store), before);
    lose(lossy);
    await markHome(store, space, 1, events.length);
    assert.equal((await ownStream(store, space)).home, { n: 1, changes: events.length });
  });

  test(`when the connection is lost ${when}, the tablet still knows its own facts`, async () => {
    const lossy = lossyIndexedDB();
    const facts = openFacts('redraft-device', lossy.factory.indexedDB);
    await facts.set('role', 'teacher');
    lose(lossy);
    assert.is(await facts.get('role'), 'teacher');
    await facts.set('role', 'station');
    assert.is(await facts.get('role'), 'station');
  });
}

test('a screen that is opened after the connection was lost shows what was there', async () => {
  const { lossy, tap, row } = await aRoom();
  await tap('secure');
  lossy.lose();
  const screen = screenOf(row);
  assert.equal(await screen.until(() => true), ['secure']);
  screen.close();
});

test('when no connection comes back, a tap and a screen say so after a few tries', async () => {
  const { lossy, tap, row } = await aRoom();
  lossy.loseForGood();
  const before = lossy.opened();
  assert.instance(await failureOf(tap('secure')), ConnectionLost);
  assert.instance(await failureOf(screenOf(row).until(() => true)), ConnectionLost);
  assert.ok(lossy.opened() - before < 40, `${lossy.opened() - before} tries`);
});

test('nothing is written into a database that was emptied while it was open', async () => {
  const { store, tap } = await aRoom();
  await store.db.gate.clear();
  assert.instance(await failureOf(tap('secure')), StorageCleared);
  assert.is(await store.db.ledger.count(), 0);
});

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test.run();
