import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { setStage } from '../../src/store/commands/unit.ts';
import { lastHandover } from '../../src/store/tally.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('handover stories');
const target = 'Y4.VGP.01' as TargetId;

test('two tablets mark all day without wifi; after each has handed over, both show the same', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const first = await okafor.door.sendHome();
  assert.is(first.outcome, 'home');
  assert.is(first.waiting, 0);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const joined = await blackwood.door.sendHome();
  assert.is(joined.received, first.sent);

  const [amy, ben, cy] = okafor.pupils as [never, never, never];
  await recordJudgement(okafor.store, okafor.at(amy, 'cold'), target, 'not-yet');
  await recordDraft(okafor.store, okafor.at(amy, 'cold'), 'The kite flew away.');
  await setStage(okafor.store, okafor.unit, 'imitation');
  await recordJudgement(blackwood.store, okafor.at(ben, 'cold'), target, 'approaching');
  await recordJudgement(blackwood.store, okafor.at(amy, 'cold'), target, 'approaching');
  await setPieceFlag(blackwood.store, okafor.at(cy, 'cold'), 'presence', 'absent');

  const sent = await okafor.door.sendHome();
  assert.equal([sent.outcome, sent.sent, sent.received, sent.waiting], ['home', 3, 1, 0]);
  const both = await blackwood.door.sendHome();
  assert.equal([both.outcome, both.sent, both.received, both.waiting], ['home', 3, 3, 0]);
  const last = await okafor.door.sendHome();
  assert.equal([last.outcome, last.sent, last.received], ['home', 0, 3]);
  assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
  assert.equal(await lastHandover(okafor.store), last);
});

test('pressed twice, nothing moves the second time', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const tablet of [okafor, blackwood, okafor, blackwood]) await tablet.door.sendHome();
  for (const tablet of [okafor, blackwood]) {
    const before = home.asked.length;
    const again = await tablet.door.sendHome();
    const asked = home.asked.slice(before);
    assert.equal([again.outcome, again.sent, again.received, again.waiting], ['nothing-new', 0, 0, 0]);
    assert.equal(
      asked.filter(({ method }) => method !== 'GET'),
      [],
    );
    assert.ok(asked.length <= 6, `${asked.length} requests`);
  }
});

test.run();
