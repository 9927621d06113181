import * as assert from 'uvu/assert';
import type { PupilId } from '../../src/schema/ids.ts';
import { clashesIn } from '../../src/store/clashes.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { answerPair } from '../../src/store/commands/pair.ts';
import { settleClash } from '../../src/store/commands/settle.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { possibleDuplicates } from '../../src/store/duplicates.ts';
import { ledgerOf, pieceOf, pupilsOf, standingsOf, unitsOf } from '../../src/store/queries.ts';
import { rebuildViews } from '../../src/sync/rebuildViews.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { threeTargets, viewsOf } from '../support/tablet.ts';

const test = suite('settling stories');
const target = threeTargets[0]?.target as never;

/** Mx Okafor's and Ms Blackwood's tablets; the class is on both. */
async function twoTablets() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const handOver = async () => {
    for (const tablet of [okafor, blackwood, okafor]) {
      const report = await tablet.door.sendHome();
      assert.equal([report.waiting, report.setAside], [0, 0]);
    }
  };
  await handOver();
  blackwood.clock.elapse(60 * 60_000);
  return { okafor, blackwood, handOver, amy: okafor.pupils[0] as PupilId };
}

test('a day apart: what both changed is seen on both after the handover, settled on one, and gone on both', async () => {
  const { okafor, blackwood, handOver, amy } = await twoTablets();
  const at = okafor.at(amy, 'cold');
  await setStage(okafor.store, okafor.unit, 'imitation');
  await setPieceFlag(okafor.store, at, 'note', 'Wrote for twenty minutes.');
  await recordDraft(okafor.store, at, 'The kite flew.');
  await recordJudgement(okafor.store, at, target, 'secure');
  await setStage(blackwood.store, okafor.unit, 'innovation');
  await setPieceFlag(blackwood.store, at, 'note', 'Needed a scribe.');
  await recordDraft(blackwood.store, at, 'The kite flu.');
  await recordJudgement(blackwood.store, at, target, 'not-yet');
  await handOver();

  const seen = await clashesIn(okafor.store);
  assert.equal(
    seen.map(({ field, shown, others }) => [field, shown.by?.name, others.map(({ by }) => by?.name)]).sort(),
    ['note', 'stage', 'text'].map((field) => [field, 'Ms Blackwood', ['Mx Okafor']]),
  );
  assert.equal((await clashesIn(blackwood.store)).length, 3);
  for (const { at: where, others } of seen) {
    await settleClash(okafor.store, where, others[0]?.stamp as never);
  }
  await handOver();
  for (const { store, facts } of [okafor, blackwood]) {
    assert.equal(await clashesIn(store), []);
    assert.is((await unitsOf(store, okafor.classId))[0]?.stage, 'imitation');
    assert.equal(
      (await pieceOf(store, at))?.drafts.map(({ text }) => text),
      ['The kite flew.'],
    );
    // Judgements never clash: both stand in the ledger.
    assert.is((await ledgerOf(store, okafor.unit))[0]?.judgements.length, 2);
    const views = await viewsOf(store);
    await rebuildViews(store, facts);
    assert.equal(await viewsOf(store), views);
  }
  assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
});

test('both tablets add the same new child; one says so, the other marks on unheard, and it all stands together until undo', async () => {
  const { okafor, blackwood, handOver } = await twoTablets();
  const { classId, unit } = okafor;
  const added = [{ given: 'Maya', family: 'Okonkwo', class: classId }];
  for (const { store } of [okafor, blackwood]) {
    await importClassList(store, { newClasses: [], added, changed: [], left: [] });
  }
  await handOver();
  const [pair] = await possibleDuplicates(okafor.store);
  const [maya, again] = (pair?.pupils ?? []).map(({ id }) => id) as [PupilId, PupilId];
  await answerPair(okafor.store, maya, again, maya);
  await recordJudgement(okafor.store, okafor.at(maya, 'cold'), target, 'approaching');
  await recordJudgement(blackwood.store, okafor.at(again, 'hot'), target, 'secure');
  await handOver();
  for (const { store } of [okafor, blackwood]) {
    assert.equal(await possibleDuplicates(store), []);
    assert.is((await pupilsOf(store, classId)).length, 4);
    const [row, ...more] = await ledgerOf(store, unit);
    assert.equal([row?.pupil, row?.judgements.length, more], [maya, 2, []]);
    const shown = (await standingsOf(store, 2026, maya))?.cells[target];
    assert.equal(shown?.map(({ level }) => level).sort(), ['approaching', 'secure']);
  }
  await undoLast(okafor.store);
  assert.is((await possibleDuplicates(okafor.store)).length, 0);
  await undoLast(okafor.store);
  await handOver();
  for (const { store } of [okafor, blackwood]) {
    assert.is((await possibleDuplicates(store)).length, 1);
    const levels = (await ledgerOf(store, unit)).map(({ pupil, retracted, judgements }) => [
      pupil,
      judgements.length - retracted.length,
    ]);
    assert.equal(
      levels.sort(),
      [
        [maya, 0],
        [again, 1],
      ].sort(),
    );
  }
});

test.run();
