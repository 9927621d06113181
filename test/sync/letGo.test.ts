import * as assert from 'uvu/assert';
import { sha256Hex } from '../../src/device/cipher.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { giveCritique, keepHalf } from '../../src/store/commands/child.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { goUp } from '../../src/store/commands/goUp.ts';
import { putHandUp } from '../../src/store/commands/hand.ts';
import { keepScratch, recordDraft, recoverScratch } from '../../src/store/commands/mark.ts';
import { writeInBox } from '../../src/store/commands/myBoxes.ts';
import { finishRecording, recordSecond } from '../../src/store/commands/recording.ts';
import { usualPlan } from '../../src/store/commands/station.ts';
import { endUnit, makeUnit } from '../../src/store/commands/unit.ts';
import { ownStream } from '../../src/store/journey.ts';
import { pieceOf, tasksOf } from '../../src/store/queries.ts';
import { unitHere } from '../../src/store/stationQueries.ts';
import { selfOf } from '../../src/store/store.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aPageOf } from '../support/aPage.ts';
import type { Fault } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { gets, type MemoryHome, memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { threeTargets, viewsOf } from '../support/tablet.ts';
import { tellsOf } from '../support/tells.ts';

/** A draft is kept on a station only until it is home and the unit is over. */
const test = suite('what a station lets go of');

type School = Awaited<ReturnType<typeof aSchoolAt>>;
type Station = Awaited<ReturnType<typeof aTabletThatJoins>>;

/** Everything that children say in the unit. */
const said = ['The kite flew', 'I like the kite', 'A red kite in a tree', 'A boat sank'];

/** A teacher's tablet and two stations; both stations have work of the unit, and all of it is everywhere. */
async function aUnitWritten(home: MemoryHome = memoryHome()) {
  const okafor = await aSchoolAt(home, 3);
  await okafor.door.sendHome();
  const blue = await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station');
  const green = await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station');
  const [amy, ben, cat] = okafor.pupils as [PupilId, PupilId, PupilId];
  await all(okafor, blue, green);
  const at = okafor.at(amy, 'cold');
  await recordDraft(blue.store, at, 'The kite flew away.');
  await recordDraft(green.store, okafor.at(ben, 'cold'), 'A boat sank.');
  await giveCritique(blue.store, at, { critic: ben, version: 1, words: 'I like the kite.' });
  await writeInBox(blue.store, at.unit, amy, 'box-1', 'A red kite in a tree');
  await putHandUp(blue.store, { unit: at.unit, pupil: amy, is: 'ready' });
  const { task } = at;
  const told = { unit: at.unit, task, pupil: amy, is: 'draft', version: 1 } as const;
  await recordSecond(blue.store, told, 0, { type: 'audio/webm', bytes: new Uint8Array([1, 2, 3]) });
  await finishRecording(blue.store, told);
  const { photo } = await aPageOf(blue.store, at, { size: 1000 });
  await aPageOf(green.store, okafor.at(cat, 'cold'), { size: 1000 });
  await all(blue, green, okafor, blue, green);
  return { home, okafor, blue, green, amy, ben, cat, at, photo, unit: at.unit };
}

async function all(...tablets: (School | Station)[]): Promise<void> {
  for (const { door } of tablets) {
    const { waiting, setAside, frozen, outcome, pagesWaiting } = await door.sendHome();
    assert.equal([waiting, setAside, frozen, pagesWaiting], [0, 0, [], undefined]);
    assert.ok(['home', 'nothing-new'].includes(outcome), outcome);
  }
}

const holds = async (tablet: School | Station) => (await tellsOf(tablet, said)).length > 0;
const partsOn = ({ store }: Station) => store.db.parts.count();
const shown = async ({ store }: School | Station) => {
  const { pieces, hands, myBoxes } = await viewsOf(store);
  return { pieces, hands, myBoxes };
};

test('a station holds nothing of a unit that was closed after its next handover, and all others hold everything', async () => {
  const { home, okafor, blue, green, unit, at } = await aUnitWritten();
  const before = await shown(okafor);
  assert.ok((await holds(blue)) && (await partsOn(blue)) > 0);
  await keepHalf(blue.store, at.pupil, () => ({
    author: okafor.pupils[1] as PupilId,
    said: { kind: said[1] },
  }));
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.equal(await tellsOf(blue, said), []);
  assert.is(await partsOn(blue), 0);
  assert.equal(await shown(blue), { pieces: [], hands: [], myBoxes: [] });
  assert.ok(await holds(green));
  await all(green, okafor);
  assert.equal(await tellsOf(green, said), []);
  assert.equal(await shown(okafor), before);
  const late = await aTabletThatJoins(okafor, home.fetch, 'Mx Late');
  await all(late, okafor);
  assert.equal(await shown(late), before);
});

test('what is left on the station makes the same views again, and one more handover moves nothing', async () => {
  const { home, okafor, blue, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue, okafor, blue);
  const views = await viewsOf(blue.store);
  await rebuildViews(blue.store, blue.facts);
  assert.equal(await viewsOf(blue.store), views);
  const rows = await blue.store.db.segments.toArray();
  const asked = home.asked.length;
  assert.is((await blue.door.sendHome()).outcome, 'nothing-new');
  assert.equal(home.asked.slice(asked).filter(puts(/^[spb]\//)), []);
  assert.is(home.asked.length - asked, 2);
  assert.equal(await blue.store.db.segments.toArray(), rows);
});

test('what home does not give back stays, with the unit that it is of', async () => {
  const { home, okafor, blue, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  home.always(async () => new Response('', { status: 404 }), gets(/^p\//));
  assert.is((await blue.door.sendHome()).outcome, 'not-our-endpoint');
  assert.ok((await holds(blue)) && (await partsOn(blue)) > 0);
  home.heal();
  await all(blue);
  assert.not.ok(await holds(blue));
});

/** One letter of it is another one, and home does not know. */
const damaged: Fault = async (arrive) => {
  const whole = await (await arrive()).text();
  const other = whole.replace(/"ct":"./, (start) => (start.endsWith('A') ? '"ct":"B' : '"ct":"A'));
  return new Response(other, { headers: { etag: `"${await sha256Hex(other)}"` } });
};

/** As after a disk that lost some of its blocks. */
function loseAtHome(home: MemoryHome, { store }: Station, name: string): void {
  const copy = home.copy();
  const { items } = copy.get(selfOf(store).spaces.station) as { items: Map<string, unknown> };
  assert.ok(items.delete(name));
  home.putBack(copy);
}

test('a page that home has lost without a word is found out, kept, and sent again before it goes', async () => {
  const { home, okafor, blue, unit } = await aUnitWritten();
  const [parcel] = await blue.store.db.parcels.toArray();
  loseAtHome(home, blue, `b/${parcel?.sealed?.pieces[0]?.name}`);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  assert.is((await blue.door.sendHome()).pagesWaiting, 1);
  assert.ok((await blue.store.db.pieces.count()) > 0 && (await partsOn(blue)) > 0);
  await all(blue);
  assert.not.ok(await holds(blue));
});

test('a page that home gives back damaged stays until it is whole there', async () => {
  const { home, okafor, blue, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  const whole = await partsOn(blue);
  home.always(damaged, gets(/^b\//));
  await blue.door.sendHome();
  assert.is(await partsOn(blue), whole);
  home.heal();
  await all(blue);
  assert.not.ok(await holds(blue));
  assert.is(await partsOn(blue), 0);
});

test('what home has lost of the last hour is sent again before any of it is let go of', async () => {
  const { home, okafor, blue, amy, unit } = await aUnitWritten();
  const copy = home.copy();
  await recordDraft(blue.store, okafor.at(amy, 'hot'), 'The kite flew back.');
  await all(blue);
  home.putBack(copy);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue, okafor, blue);
  assert.not.ok(await holds(blue));
  assert.is((await pieceOf(okafor.store, okafor.at(amy, 'hot')))?.drafts.at(-1)?.text, 'The kite flew back.');
});

test('a home that is put back after a station let go stands still for nobody, and takes nothing from who has it', async () => {
  const { home, okafor, blue, green, amy, unit } = await aUnitWritten();
  const copy = home.copy();
  await recordDraft(blue.store, okafor.at(amy, 'hot'), 'The kite flew back.');
  await all(blue, okafor);
  const before = await shown(okafor);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.not.ok(await holds(blue));
  home.putBack(copy);
  await all(okafor, blue, green, okafor, blue);
  assert.equal(await shown(okafor), before);
  await rebuildViews(okafor.store, okafor.facts);
  assert.equal(await shown(okafor), before);
  const late = await aTabletThatJoins(okafor, home.fetch, 'Mx Late');
  await all(late, blue, late);
  const drafts = (await pieceOf(late.store, okafor.at(amy, 'cold')))?.drafts ?? [];
  assert.equal(
    drafts.map(({ text }) => text),
    ['The kite flew away.'],
  );
  assert.is((await blue.door.sendHome()).outcome, 'nothing-new');
});

test('a unit that is opened again comes back to the station, its own work and the others’', async () => {
  const { home, okafor, blue, green, unit, at, photo } = await aUnitWritten();
  const before = await shown(blue);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  await endUnit(okafor.store, unit, 'no');
  await all(okafor, blue);
  assert.equal(await shown(blue), before);
  await rebuildViews(blue.store, blue.facts);
  assert.equal(await shown(blue), before);
  const page = (await pieceOf(blue.store, at))?.pages?.[0];
  assert.is(await blue.door.fetchAttachment(page?.page as never), 'here');
  assert.equal(await readAttachment(blue.store, page?.page as never), photo);
  assert.is((await blue.door.sendHome()).outcome, 'nothing-new');
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  const { base } = await ownStream(blue.store, selfOf(blue.store).spaces.station);
  await green.door.sendHome();
  loseAtHome(home, blue, `p/${blue.store.device}/${base?.first}`);
  await blue.door.sendHome();
  await all(blue, blue);
  assert.not.ok(await holds(blue));
});

test('what came in a file stays until the tablet that it is from has brought it home', async () => {
  const { okafor, blue, green, ben, unit } = await aUnitWritten();
  await recordDraft(green.store, okafor.at(ben, 'hot'), 'A boat sank again.');
  const { file } = await green.door.makeFile();
  assert.ok(file);
  await blue.door.takeFile(file);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.ok(await holds(blue));
  await all(green, blue);
  assert.ok(await holds(blue));
  await all(okafor, blue);
  assert.not.ok(await holds(blue));
});

test('what an adult has read of a file alone stays too, until the tablet that it is from has brought it home', async () => {
  const { okafor, blue, green, ben, unit } = await aUnitWritten();
  await recordDraft(green.store, okafor.at(ben, 'hot'), 'A boat sank again.');
  const { file } = await green.door.makeFile();
  for (const { door } of [okafor, blue]) await door.takeFile(file as Blob);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.ok(await holds(blue));
  await all(green, blue);
  assert.not.ok(await holds(blue));
});

test('what the only teacher wrote in the unit needs nobody else to have read it', async () => {
  const { okafor, blue, amy, unit } = await aUnitWritten();
  await recordDraft(okafor.store, okafor.at(amy, 'hot'), 'The kite flew back.');
  await all(okafor, blue);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.not.ok(await holds(blue));
});

test('what home alone has besides the station stays until an adult’s tablet has read it', async () => {
  const { home, okafor, blue, amy, unit } = await aUnitWritten();
  const copy = home.copy();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  await recordDraft(blue.store, okafor.at(amy, 'hot'), 'The kite flew back.');
  await all(blue, blue);
  assert.ok(await holds(blue));
  home.putBack(copy);
  await all(blue, okafor);
  assert.is((await pieceOf(okafor.store, okafor.at(amy, 'hot')))?.drafts.at(-1)?.text, 'The kite flew back.');
  await all(blue);
  assert.not.ok(await holds(blue));
});

test('a file from a station that let go tells nobody less than home does', async () => {
  const { home, okafor, blue, unit } = await aUnitWritten();
  const before = await shown(okafor);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  const { file } = await blue.door.makeFile();
  const late = await aTabletThatJoins(okafor, home.fetch, 'Mx Late');
  await late.door.takeFile(file as Blob);
  await late.door.sendHome();
  assert.equal(await shown(late), before);
  await rebuildViews(late.store, late.facts);
  assert.equal(await shown(late), before);
});

test('when a class has gone up its units are over, and the year’s work goes from the stations', async () => {
  const { okafor, blue, unit } = await aUnitWritten();
  await goUp(okafor.store, okafor.classId, okafor.pupils, { is: 'leave' });
  await all(okafor, blue);
  assert.not.ok(await holds(blue));
  assert.ok(await holds(okafor));
  assert.ok(await blue.store.db.units.get(unit));
});

/** Another unit of the same class, and how its first task is written for. */
async function anotherUnit({ okafor, at }: Awaited<ReturnType<typeof aUnitWritten>>, title: string) {
  const plan = { title, coreText: title, genre: 'losing', focus: threeTargets, nonNegotiables: [] };
  const unit = await makeUnit(okafor.store, okafor.classId, plan);
  const [task] = await tasksOf(okafor.store, unit);
  return { ...at, unit, task: task?.id as never };
}

test('of two units the one that is over goes, and the other stays and goes later', async () => {
  const room = await aUnitWritten();
  const { okafor, blue, unit } = room;
  const boats = await anotherUnit(room, 'Boats');
  await all(okafor, blue);
  await recordDraft(blue.store, boats, 'My sail is up.');
  await endUnit(okafor.store, unit, 'yes');
  await all(blue, okafor, blue);
  assert.not.ok(await holds(blue));
  assert.is((await pieceOf(blue.store, boats))?.drafts[0]?.text, 'My sail is up.');
  assert.is((await unitHere(blue.store, okafor.classId, { ...usualPlan, unit } as never))?.id, boats.unit);
  await endUnit(okafor.store, boats.unit, 'yes');
  await all(okafor, blue);
  assert.equal(await tellsOf(blue, [...said, 'My sail']), []);
});

test('where home has lost what a station said again of two units, the second stays until it was said once more', async () => {
  const room = await aUnitWritten();
  const { home, okafor, blue, unit } = room;
  const boats = await anotherUnit(room, 'Boats');
  const trains = await anotherUnit(room, 'Trains');
  await all(okafor, blue);
  await recordDraft(blue.store, boats, 'My sail is up.');
  await endUnit(okafor.store, unit, 'yes');
  await all(blue, okafor, blue);
  assert.not.ok(await holds(blue));
  await recordDraft(blue.store, trains, 'All aboard.');
  await all(blue, okafor);
  const { base } = await ownStream(blue.store, selfOf(blue.store).spaces.station);
  loseAtHome(home, blue, `p/${blue.store.device}/${base?.last}`);
  await endUnit(okafor.store, boats.unit, 'yes');
  await all(okafor);
  await blue.door.sendHome();
  assert.ok((await tellsOf(blue, ['My sail'])).length > 0);
  await all(blue, okafor, blue);
  assert.equal(await tellsOf(blue, ['My sail']), []);
  assert.is((await pieceOf(okafor.store, boats))?.drafts[0]?.text, 'My sail is up.');
  assert.is((await pieceOf(blue.store, trains))?.drafts[0]?.text, 'All aboard.');
});

test('words that a child is still writing keep the unit on the station until they are home', async () => {
  const { okafor, blue, amy, unit } = await aUnitWritten();
  const at = okafor.at(amy, 'hot');
  await keepScratch(blue.store, at, 'draft', 'The kite flew b');
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  assert.ok(await holds(blue));
  await recoverScratch(blue.store);
  await all(blue, okafor, blue);
  assert.not.ok(await holds(blue));
  assert.is((await pieceOf(okafor.store, at))?.drafts[0]?.text, 'The kite flew b');
});

test('a battery that goes half-way leaves all of it, and the next handover lets go', async () => {
  const { okafor, blue, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor);
  const { parts } = blue.store.db;
  const { bulkDelete } = parts;
  parts.bulkDelete = () => {
    throw new Error('The battery is gone');
  };
  await blue.door.sendHome();
  assert.ok((await blue.store.db.pieces.count()) > 0);
  const views = await shown(blue);
  await rebuildViews(blue.store, blue.facts);
  assert.equal(await shown(blue), views);
  parts.bulkDelete = bulkDelete;
  await all(blue);
  assert.not.ok(await holds(blue));
});

test('what another station brings late of a unit that is over is let go of too', async () => {
  const { okafor, blue, green, ben, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue);
  await recordDraft(green.store, okafor.at(ben, 'hot'), 'A boat sank again.');
  await all(green, blue, okafor, blue);
  assert.not.ok(await holds(blue));
  assert.is((await pieceOf(okafor.store, okafor.at(ben, 'hot')))?.drafts[0]?.text, 'A boat sank again.');
});

test('a child who is erased after a station let go is erased at home too, and the others’ pages can still be opened', async () => {
  const { home, okafor, blue, green, amy, cat, unit } = await aUnitWritten();
  await aPageOf(blue.store, okafor.at(cat, 'hot'), { size: 1000 });
  await all(blue, okafor);
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, blue, green);
  const ofAmy = await blue.store.db.parcels.filter(({ of }) => of?.join() === amy).toArray();
  assert.is(ofAmy.length, 3);
  await erasePupil(okafor.store, amy);
  for (let round = 0; round < 3; round++) await all(okafor, blue, green);
  assert.equal(await tellsOf(blue, [...said, amy]), []);
  assert.is(await partsOn(blue), 0);
  assert.equal(await blue.store.db.parcels.bulkGet(ofAmy.map(({ key }) => key)), [
    undefined,
    undefined,
    undefined,
  ]);
  const { items } = home.copy().get(selfOf(blue.store).spaces.station) as { items: Map<string, unknown> };
  const names = ofAmy.flatMap(({ sealed }) => sealed?.pieces ?? []).map(({ name }) => `b/${name}`);
  assert.equal(
    names.filter((name) => items.has(name)),
    [],
  );
  const late = await aTabletThatJoins(okafor, home.fetch, 'Mx Late');
  await late.door.sendHome({ everything: true });
  for (const kind of ['cold', 'hot'] as const) {
    const [page] = (await pieceOf(late.store, okafor.at(cat, kind)))?.pages ?? [];
    assert.ok(page && (await readAttachment(late.store, page.page)), kind);
  }
});

test('nothing goes from a teacher’s tablet', async () => {
  const { okafor, unit } = await aUnitWritten();
  await endUnit(okafor.store, unit, 'yes');
  await all(okafor, okafor);
  assert.ok(await holds(okafor));
  assert.is((await ownStream(okafor.store, selfOf(okafor.store).spaces.station)).base, undefined);
});

test.run();
