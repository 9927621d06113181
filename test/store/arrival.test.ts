import fc from 'fast-check';
import * as assert from 'uvu/assert';
import type { AnyEvent } from '../../src/schema/event.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { clashesIn } from '../../src/store/clashes.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { settleClash } from '../../src/store/commands/settle.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { changeUnit } from '../../src/store/commands/unit.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { arrive, aTabletBeside, exchange } from '../support/exchange.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet, type Tablet, threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('arrival');

/** Three tablets that changed everything apart, settled some of it, apart too, and took some of that back. */
async function aWeekApart(): Promise<{ tablets: Tablet[]; events: AnyEvent[] }> {
  const room = await aClassroom(3);
  const [amy, ben, cy] = room.pupils as [PupilId, PupilId, PupilId];
  const tablets = [room, await aTabletBeside(room), await aTabletBeside(room, 'Mr Bell')];
  const changeAll = async ({ store, clock }: Tablet, i: number) => {
    clock.elapse(60_000 * i);
    await setStage(store, room.unit, (['imitation', 'innovation', 'hot'] as const)[i] as 'hot');
    await changeUnit(store, room.unit, { focus: threeTargets.slice(i), title: `Kite ${i % 2}` });
    await setPieceFlag(store, room.at(amy, 'cold'), 'note', `Note ${i}`);
    await setPieceFlag(store, room.at(amy, 'cold'), 'support', i === 2 ? 'guided' : 'with-help');
    await recordDraft(store, room.at(ben, 'hot'), `Draft ${i}`);
    await recordJudgement(store, room.at(cy, 'hot'), threeTargets[0]?.target as never, 'secure');
    const changed = [{ id: cy, fields: { given: `Cy ${i}` } }];
    await importClassList(store, { newClasses: [], added: [], changed, left: [] });
    await answerPair(store, amy, ben, i === 1 ? 'no' : amy);
  };
  await exchange(...tablets);
  for (const [i, tablet] of tablets.entries()) await changeAll(tablet, i);
  await exchange(...(tablets.slice(0, 2) as [Tablet]));
  for (const [i, { store }] of tablets.entries()) {
    for (const { at, shown, others } of await clashesIn(store)) {
      await settleClash(store, at, (i === 0 ? shown : others[0])?.stamp as never);
      if (i === 1) await undoLast(store);
    }
  }
  await exchange(...tablets);
  for (const [i, tablet] of tablets.entries()) await changeAll(tablet, i);
  const written = await Promise.all(tablets.map(({ store }) => store.db.tail.toArray()));
  await exchange(...tablets);
  return { tablets, events: written.flat() };
}

test('after the exchange all tablets show the same, clashes too, and so do the views made from the events in any order', async () => {
  const { tablets, events } = await aWeekApart();
  const [first, ...others] = tablets as [Tablet];
  const views = await viewsOf(first.store);
  assert.ok((await clashesIn(first.store)).length > 3);
  for (const { store } of others) assert.equal(await viewsOf(store), views);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.array(fc.nat(events.length - 1), { maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      async (shuffled, again, cut) => {
        const { store } = await aTablet();
        const all = [...shuffled];
        for (const at of again) all.splice(at, 0, events[at] as AnyEvent);
        for (let from = 0; from < all.length; from += cut) await arrive(store, all.slice(from, from + cut));
        assert.equal(await viewsOf(store), views);
      },
    ),
    { numRuns: 25 },
  );
});

test.run();
