import * as assert from 'uvu/assert';
import { critiquesIn, critiquesToUse, forAuthor, ownViews } from '../../src/rules/critiques.ts';
import { draftChain } from '../../src/rules/draftChain.ts';
import { partnersFor } from '../../src/rules/partners.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { partsOfPieceKey } from '../../src/schema/keys.ts';
import { today } from '../../src/schema/wallTime.ts';
import { beginDraft } from '../../src/store/commands/beginDraft.ts';
import { giveCritique, glanceAt, judgeOwn, replyTo } from '../../src/store/commands/child.ts';
import { putHandUp } from '../../src/store/commands/hand.ts';
import { recordDraft } from '../../src/store/commands/mark.ts';
import { planStation, setCritiqueWays } from '../../src/store/commands/station.ts';
import { handsUpIn } from '../../src/store/handQueries.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { UnitRow } from '../../src/store/rows.ts';
import { offeredIn, planHere, toGlanceAt, unitHere } from '../../src/store/stationQueries.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

/** Thirty children and four stations through a lesson, as their taps would do it. Each test goes on from the last. */
const test = suite('a lesson at four stations');

type School = Awaited<ReturnType<typeof aSchoolAt>>;
type Station = Awaited<ReturnType<typeof aTabletThatJoins>>;
let okafor: School;
let stations: Station[];

test.before(async () => {
  const home = memoryHome();
  okafor = await aSchoolAt(home, 30);
  await okafor.door.sendHome();
  stations = [];
  for (let i = 0; i < 4; i += 1) {
    stations.push(await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station'));
  }
});

/** Everybody sends home, and again, so that all have heard of all. */
async function handOver(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const each of [...stations, okafor]) {
      const { waiting, setAside, frozen } = await each.door.sendHome();
      assert.equal([waiting, setAside, frozen], [0, 0, []]);
    }
  }
}

const stationOf = (i: number) => stations[i % stations.length] as Station;
const at = (pupil: PupilId) => okafor.at(pupil, 'cold');
const piece = ({ store }: Pick<Station, 'store'>, pupil: PupilId) => pieceOf(store, at(pupil));

async function unitAt({ store }: Station): Promise<UnitRow> {
  const unit = await unitHere(store, okafor.classId, await planHere(store));
  if (!unit) throw new Error('The station knows no unit');
  return unit;
}

test('the teacher says what the stations are for, and each of them hears it', async () => {
  const { store } = okafor;
  await setCritiqueWays(store, okafor.classId, { glance: 'first' });
  for (const [i, each] of stations.entries()) {
    await planStation(store, each.store.device, {
      doing: 'critique',
      who: okafor.pupils.filter((_, n) => n % 4 === i),
    });
  }
  await handOver();
  for (const [i, each] of stations.entries()) {
    const { doing, who } = await planHere(each.store);
    assert.is(doing, 'critique');
    assert.is(who.includes(okafor.pupils[i] as PupilId), true);
    assert.is((await each.store.db.classes.get(okafor.classId))?.glance, 'first');
  }
});

test('every child writes, looks at three targets, and one puts a hand up', async () => {
  for (const [i, pupil] of okafor.pupils.entries()) {
    const station = stationOf(i);
    const { focus, id } = await unitAt(station);
    await recordDraft(station.store, at(pupil), `Kite ${i} flew away. It was red.`);
    for (const { target } of focus) {
      await judgeOwn(station.store, at(pupil), { version: 1, target, level: 'approaching' });
    }
    if (i === 7) await putHandUp(station.store, { pupil, unit: id, is: 'stuck' });
  }
  await handOver();
  for (const pupil of okafor.pupils) {
    assert.is(ownViews((await piece(okafor, pupil))?.said).size, 3);
  }
  const { up } = await handsUpIn(okafor.store, okafor.classId);
  assert.equal(
    up.map(({ pupil }) => pupil),
    [okafor.pupils[7]],
  );
});

test('every child is offered somebody’s writing, at a station that knows nothing of the others’ taps', async () => {
  for (const [i, critic] of okafor.pupils.entries()) {
    const { store } = stationOf(i);
    const unit = await unitAt(stationOf(i));
    const offered = await offeredIn(store, unit, critic);
    const [partner] = partnersFor(critic, offered, today(store.wall));
    const of = offered.find(({ pupil }) => pupil === partner);
    assert.ok(of && of.pupil !== critic);
    await giveCritique(store, partsOfPieceKey(of.piece.key), {
      critic,
      version: of.version,
      words: 'I like “It was red”, and you could say how it felt.',
      waits: true,
    });
    const own = (await piece(stationOf(i), critic))?.said;
    assert.equal(forAuthor(own), []);
  }
  await handOver();
  const waiting = await toGlanceAt(okafor.store, okafor.classId);
  assert.is(waiting.length, 30);
  assert.is(new Set(waiting.map(({ shownCritic }) => shownCritic)).size, 30);
});

let held: PupilId;

test('the teacher lets all through but one, and only those reach their authors', async () => {
  const waiting = await toGlanceAt(okafor.store, okafor.classId);
  const places = waiting.map(({ critique: { unit, pupil, task, stamp } }) => ({
    unit,
    pupil,
    task,
    critique: stamp,
  }));
  const [first, ...others] = places;
  assert.ok(first);
  held = first.pupil;
  await glanceAt(okafor.store, [first], 'held');
  await glanceAt(okafor.store, others, 'through');
  await handOver();
  let read = 0;
  for (const [i, pupil] of okafor.pupils.entries()) {
    read += forAuthor((await piece(stationOf(i), pupil))?.said).length;
  }
  assert.is(read, 29);
  assert.is((await toGlanceAt(okafor.store, okafor.classId)).length, 1);
});

test('the authors answer, and write the next draft beside the last one', async () => {
  for (const [i, pupil] of okafor.pupils.entries()) {
    const { store } = stationOf(i);
    const critiques = forAuthor((await piece(stationOf(i), pupil))?.said);
    for (const { critique } of critiques) {
      const is = i % 5 === 0 ? 'wont' : 'will';
      await replyTo(store, at(pupil), { critique: critique.stamp, is });
    }
    const use = critiquesToUse((await piece(stationOf(i), pupil))?.said, 1);
    assert.is(use.length, i % 5 === 0 ? 0 : critiques.length);
    if (use.length === 0) continue;
    const version = await beginDraft(store, at(pupil), 'last');
    assert.is(version, 2);
    await recordDraft(store, at(pupil), `Kite ${i} flew away. It was red. I was sad.`, version);
  }
  await handOver();
  for (const [i, pupil] of okafor.pupils.entries()) {
    const row = await piece(okafor, pupil);
    const seen = critiquesIn(row?.said).filter(({ state }) => state === 'open');
    const drafts = draftChain(row);
    const isRedrafted = i % 5 !== 0 && seen.length > 0;
    assert.equal(
      drafts.map(({ version }) => version),
      isRedrafted ? [1, 2] : [1],
    );
    if (isRedrafted) assert.is(drafts[1]?.change?.added, 3);
    assert.ok(seen.every(({ reply }) => reply?.is === (i % 5 === 0 ? 'wont' : 'will')));
  }
});

test('in the end every station and the teacher have the same of what children did, and the held words reached nobody', async () => {
  const shown = async ({ store }: Pick<Station, 'store'>) => {
    const { pieces, hands, stations: plans, faces } = await viewsOf(store);
    return { pieces, hands, plans, faces };
  };
  const teachers = await shown(okafor);
  for (const each of stations) {
    assert.equal(await shown(each), teachers);
    const row = await piece(each, held);
    assert.is(critiquesIn(row?.said).filter(({ state }) => state === 'held').length, 1);
    assert.not.ok(forAuthor(row?.said).some(({ state }) => state === 'held'));
  }
});

test.run();
