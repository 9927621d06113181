import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { schoolLines, starterLines } from '../../src/rules/sheetLines.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { sheetKey } from '../../src/schema/sheetKey.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { editTargets, publishSheet } from '../../src/store/commands/sheet.ts';
import { moveUnitTo } from '../../src/store/commands/unit.ts';
import { policyInForce } from '../../src/store/policyQueries.ts';
import type { UnitRow } from '../../src/store/rows.ts';
import { partsOfTargets, targetsSaid } from '../../src/store/sheetQueries.ts';
import { groupBehind } from '../../src/store/standingQueries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, threeTargets } from '../support/tablet.ts';

const test = suite('a target and its parts');

const key = sheetKey('writing', 4);
const starter = starterLines((await sheetOf(4, 'writing')).targets);
const whole = threeTargets[0]?.target as TargetId;
const [one, two] = starter
  .filter(
    ({ code, strand }) => code !== whole && strand === starter.find((line) => line.code === whole)?.strand,
  )
  .map(({ code }) => code) as [TargetId, TargetId];

/** A class whose unit was planned from a sheet on which two targets are parts of a third. */
async function aGroupedRoom() {
  const room = await aClassroom(1);
  const { store, unit } = room;
  await editTargets(
    store,
    key,
    [one, two].map((code) => ({ code, fields: { parent: whole }, was: { parent: '' as const } })),
  );
  const lines = schoolLines(starter, await targetsSaid(store, key));
  const id = await publishSheet(store, key, lines);
  await moveUnitTo(store, unit, id, lines);
  const row = (await store.db.units.get(unit)) as UnitRow;
  return { ...room, row, pupil: room.pupils[0] as PupilId };
}

test('a unit knows the parts of its targets from the version that it was planned from; the starter sheet has none', async () => {
  const { store, row } = await aGroupedRoom();
  const parts = await partsOfTargets(store, row);
  assert.equal([...parts.keys()], [whole]);
  assert.equal(
    parts.get(whole)?.map(({ target }) => target),
    [one, two],
  );
  assert.is((await partsOfTargets(store, { ...row, sheet: 'starter' })).size, 0);
});

test('the whole and a part are judged each by itself, and each says where the other stands', async () => {
  const { store, pupil, at, row } = await aGroupedRoom();
  await recordJudgement(store, at(pupil, 'hot'), whole, 'not-yet');
  await recordJudgement(store, at(pupil, 'hot'), one, 'secure');
  const { schoolYear } = row;
  const { policy } = await policyInForce(store);
  const ofWhole = await groupBehind(store, { pupil, target: whole, schoolYear });
  const stands = ofWhole?.parts.map(({ target, shown, overrides }) => [
    target.target,
    standingOf(shown, policy, overrides).why,
  ]);
  assert.equal(stands, [
    [one, 'needs-more'],
    [two, 'none'],
  ]);
  const ofPart = await groupBehind(store, { pupil, target: one, schoolYear });
  assert.equal(
    [ofPart?.whole?.target.target, ofPart?.whole?.shown[0]?.level, ofPart?.parts],
    [whole, 'not-yet', []],
  );
});

test('a target that stands for itself has no group', async () => {
  const { store, pupil, at, row } = await aGroupedRoom();
  const alone = threeTargets[2]?.target as TargetId;
  await recordJudgement(store, at(pupil, 'hot'), alone, 'secure');
  assert.is(await groupBehind(store, { pupil, target: alone, schoolYear: row.schoolYear }), undefined);
});

test.run();
