import * as assert from 'uvu/assert';
import { critiquesIn } from '../../src/rules/critiques.ts';
import { draftChain } from '../../src/rules/draftChain.ts';
import type { PupilId } from '../../src/schema/ids.ts';
import { readCritique } from '../../src/station/Critique/readCritique.ts';
import { giveCritique, keepHalf } from '../../src/store/commands/child.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { keepScratch, recordDraft, recoverScratch } from '../../src/store/commands/mark.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { facesOf, pieceOf } from '../../src/store/queries.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

/** What goes wrong at a station on any day: nothing is lost, and nothing is another child's. */
const test = suite('troubles at a station');

type School = Awaited<ReturnType<typeof aSchoolAt>>;
type Station = Awaited<ReturnType<typeof aTabletThatJoins>>;

async function aClassAt() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home, 4);
  await okafor.door.sendHome();
  const blue = await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station');
  await handOver(blue);
  const [amy, ben, cat] = okafor.pupils as [PupilId, PupilId, PupilId, PupilId];
  return { home, okafor, blue, amy, ben, cat };
}

async function handOver(...tablets: (School | Station)[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const { door } of tablets) {
      const { waiting, setAside, frozen } = await door.sendHome();
      assert.equal([waiting, setAside, frozen], [0, 0, []]);
    }
  }
}

const halfOf = (author: PupilId) => ({ step: 'build', author, version: 1, said: { kind: 'I really like' } });

test('five children who tap in one moment each have their own words, and the last tap is no other’s', async () => {
  const { okafor, blue } = await aClassAt();
  const said = okafor.pupils.map((pupil, i) => ({ pupil, text: `Kite ${i} flew.` }));
  await Promise.all(said.map(({ pupil, text }) => recordDraft(blue.store, okafor.at(pupil, 'cold'), text)));
  for (const { pupil, text } of said) {
    const piece = await pieceOf(blue.store, okafor.at(pupil, 'cold'));
    assert.equal(
      draftChain(piece).map((draft) => draft.text),
      [text],
    );
  }
});

test('a partner who left the class is offered to nobody, the half-built words are given up, and what was given is kept', async () => {
  const { okafor, blue, amy, ben, cat } = await aClassAt();
  for (const pupil of [amy, ben, cat]) {
    await recordDraft(blue.store, okafor.at(pupil, 'cold'), 'The kite flew away.');
  }
  await giveCritique(blue.store, okafor.at(ben, 'cold'), {
    critic: cat,
    version: 1,
    words: 'I like it all.',
  });
  await keepHalf(blue.store, amy, () => halfOf(ben));
  const unit = await blue.store.db.units.get(okafor.at(ben, 'cold').unit);
  assert.ok(unit);
  assert.is((await readCritique(blue.store, unit, amy)).half?.author, ben);
  await importClassList(okafor.store, { newClasses: [], added: [], changed: [], left: [ben] });
  await handOver(okafor, blue);
  const { half, offered } = await readCritique(blue.store, unit, amy);
  assert.is(half, undefined);
  assert.equal(
    offered.map(({ pupil }) => pupil),
    [cat],
  );
  assert.not.ok((await facesOf(blue.store, okafor.classId)).some(({ id }) => id === ben));
  assert.is(critiquesIn((await pieceOf(okafor.store, okafor.at(ben, 'cold')))?.said).length, 1);
});

test('a tablet that falls asleep in the middle of a critique keeps it for that child, and shows it to no other', async () => {
  const { okafor, blue, amy, ben, cat } = await aClassAt();
  await recordDraft(blue.store, okafor.at(ben, 'cold'), 'The kite flew away.');
  await keepHalf(blue.store, amy, () => halfOf(ben));
  const unit = await blue.store.db.units.get(okafor.at(ben, 'cold').unit);
  assert.ok(unit);
  assert.equal((await readCritique(blue.store, unit, amy)).half?.said, { kind: 'I really like' });
  assert.is((await readCritique(blue.store, unit, cat)).half, undefined);
  assert.not.ok(JSON.stringify(await blue.store.db.tail.toArray()).includes('I really like'));
});

test('a unit that is closed while a child writes keeps the child’s words with the task that they were written for', async () => {
  const { okafor, blue, amy } = await aClassAt();
  const at = okafor.at(amy, 'cold');
  await keepScratch(blue.store, at, 'draft', 'The kite flew');
  await setStage(okafor.store, at.unit, 'imitation');
  await handOver(okafor, blue);
  assert.is((await blue.store.db.units.get(at.unit))?.stage, 'imitation');
  // The battery is gone before the last words were kept.
  await recoverScratch(blue.store);
  await handOver(blue, okafor);
  assert.equal(
    draftChain(await pieceOf(okafor.store, at)).map(({ text }) => text),
    ['The kite flew'],
  );
});

for (const year of ['2025', '2027']) {
  test(`at a station whose clock says ${year} nothing is lost, and what is done later elsewhere is still the later one`, async () => {
    const { okafor, blue, amy, ben } = await aClassAt();
    blue.clock.set(`${year}-11-23T09:00:00+00:00`);
    const at = okafor.at(amy, 'cold');
    await recordDraft(blue.store, at, 'The kite flew.');
    await giveCritique(blue.store, at, { critic: ben, version: 1, words: 'I like “The kite flew”.' });
    await handOver(blue, okafor);
    await recordDraft(okafor.store, at, 'The kite flew away.');
    await handOver(okafor, blue);
    for (const { store } of [okafor, blue]) {
      const piece = await pieceOf(store, at);
      assert.equal(
        draftChain(piece).map(({ text }) => text),
        ['The kite flew away.'],
      );
      assert.is(critiquesIn(piece?.said).length, 1);
    }
    const unit = await blue.store.db.units.get(at.unit);
    assert.ok(unit);
    const offered = (await readCritique(blue.store, unit, ben)).offered.map(({ pupil }) => pupil);
    assert.equal(offered, [amy]);
  });
}

test('a child at two stations at once has both drafts, side by side, and the teacher has them too', async () => {
  const { home, okafor, blue, amy } = await aClassAt();
  const green = await aTabletThatJoins(okafor, home.fetch, '', undefined, 'station');
  const at = okafor.at(amy, 'cold');
  await recordDraft(blue.store, at, 'Here I began.');
  await recordDraft(green.store, at, 'There I began too.');
  await handOver(blue, green, okafor);
  const of = async ({ store }: School | Station) => (await viewsOf(store)).pieces;
  assert.equal(await of(blue), await of(green));
  const texts = (await pieceOf(okafor.store, at))?.drafts.map(({ text }) => text).sort();
  assert.equal(texts, ['Here I began.', 'There I began too.']);
});

test.run();
