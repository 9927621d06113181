import * as assert from 'uvu/assert';
import { partMax } from '../../src/schema/partMax.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { collectedAt } from '../../src/store/pageQueries.ts';
import { aPageOf } from '../support/aPage.ts';
import { drop } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome, puts } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { threeTargets } from '../support/tablet.ts';

/** A class's day with the camera goes home. */
const test = suite('a class with two hundred pages', { timeoutMs: 240_000 });

const pupilsInClass = 25;
const pagesEach = 8;

test('judgements go first, the line breaks in the middle of a page, and then everything is home and hash-checked', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home, pupilsInClass);
  await okafor.door.sendHome();
  const target = threeTargets[0]?.target as never;
  for (const pupil of okafor.pupils) {
    const at = okafor.at(pupil, 'hot');
    for (let order = 0; order < pagesEach; order += 1) {
      // Every tenth is as large as a page may be, and lies in two parts.
      const size = order === 0 ? partMax + 90_000 : 12_000;
      await aPageOf(okafor.store, at, { order, size, small: 400 });
    }
    await recordJudgement(okafor.store, at, target, 'secure');
  }
  const before = home.asked.length;
  // A small picture each and a part each have gone, and of a page in two parts the first.
  let parts = 0;
  home.always(
    (arrive, signal) => (++parts > 300 ? drop(arrive, signal) : arrive()),
    ({ name }) => name.startsWith('b/'),
  );
  const broken = await okafor.door.sendHome();
  assert.is(broken.outcome, 'no-answer');
  assert.is(broken.home > 0 && broken.sent >= pupilsInClass, true, 'the judgements are home');
  const asked = home.asked.slice(before).filter(puts(/^[sb]\//));
  assert.ok(asked[0]?.name.startsWith('s/'), 'events that need no page went first');
  home.heal();
  const mended = await okafor.door.sendHome();
  assert.equal([mended.outcome, mended.waiting, mended.pagesWaiting], ['home', 0, undefined]);
  const bodies = new Map<string, string>();
  for (const { name, body } of home.asked.filter(puts(/^b\//))) assert.is(bodies.get(name) ?? body, body);

  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  await blackwood.door.sendHome({ everything: true });
  const { unit, task } = okafor.at(okafor.pupils[0] as never, 'hot');
  const pages = [...(await collectedAt(blackwood.store, unit, task)).pages.values()].flat();
  assert.is(pages.length, pupilsInClass * pagesEach);
  for (const { page, thumbnail } of pages) {
    for (const attachment of [page, thumbnail]) {
      const bytes = await readAttachment(blackwood.store, attachment);
      assert.is(bytes && (await blackwood.store.sha256(bytes)), attachment.id);
    }
  }
});

test.run();
