import * as assert from 'uvu/assert';
import type { TargetId } from '../../src/schema/ids.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { lastHandover } from '../../src/store/tally.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { aSchoolAt, aTabletThatJoins } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { viewsOf } from '../support/tablet.ts';

const test = suite('handover stories');
const target = 'Y4.VGP.01' as TargetId;

interface Line {
  address: string;
  fetch: typeof fetch;
  /** The methods of what was asked. */
  asked: string[];
  stop(): Promise<void>;
}

function countedLine(address: string, line: typeof fetch, stop = async () => {}): Line {
  const asked: string[] = [];
  const counted: typeof fetch = (input, init) => {
    asked.push(init?.method ?? 'GET');
    return line(input, init);
  };
  return { address, fetch: counted, asked, stop };
}

const endpoints: [where: string, open: () => Promise<Line>][] = [
  [
    'in memory',
    async () => {
      const home = memoryHome();
      return countedLine(home.address, home.fetch);
    },
  ],
  [
    'over loopback',
    async () => {
      const endpoint = await startEndpoint();
      return countedLine(endpoint.url, fetch, endpoint.stop);
    },
  ],
];

let home: Line;
test.after.each(() => home.stop());

for (const [where, open] of endpoints) {
  test(`two tablets mark all day without wifi and hand over in turn: both show the same (${where})`, async () => {
    home = await open();
    const okafor = await aSchoolAt(home);
    const first = await okafor.door.sendHome();
    assert.equal([first.outcome, first.waiting], ['home', 0]);
    const blackwood = await aTabletThatJoins(okafor, home.fetch);
    const joined = await blackwood.door.sendHome();
    assert.is(joined.received, first.sent);

    const asked = home.asked.length;
    const [amy, ben, cy] = okafor.pupils as [never, never, never];
    await recordJudgement(okafor.store, okafor.at(amy, 'cold'), target, 'not-yet');
    await recordDraft(okafor.store, okafor.at(amy, 'cold'), 'The kite flew away.');
    await setStage(okafor.store, okafor.unit, 'imitation');
    await recordJudgement(blackwood.store, okafor.at(ben, 'cold'), target, 'approaching');
    await recordJudgement(blackwood.store, okafor.at(amy, 'cold'), target, 'approaching');
    await setPieceFlag(blackwood.store, okafor.at(cy, 'cold'), 'presence', 'absent');
    assert.is(home.asked.length, asked);

    const sent = await okafor.door.sendHome();
    assert.equal([sent.outcome, sent.sent, sent.received, sent.waiting], ['home', 3, 2, 0]);
    const both = await blackwood.door.sendHome();
    assert.equal([both.outcome, both.sent, both.received, both.waiting], ['home', 3, 3, 0]);
    const last = await okafor.door.sendHome();
    assert.equal([last.outcome, last.sent, last.received], ['home', 0, 3]);
    assert.equal(await viewsOf(okafor.store), await viewsOf(blackwood.store));
    assert.equal(await lastHandover(okafor.store), last);
  });

  test(`pressed twice, nothing moves the second time (${where})`, async () => {
    home = await open();
    const okafor = await aSchoolAt(home);
    const blackwood = await aTabletThatJoins(okafor, home.fetch);
    for (const tablet of [okafor, blackwood, okafor, blackwood]) await tablet.door.sendHome();
    for (const tablet of [okafor, blackwood]) {
      const before = home.asked.length;
      const again = await tablet.door.sendHome();
      const asked = home.asked.slice(before);
      assert.equal([again.outcome, again.sent, again.received, again.waiting], ['nothing-new', 0, 0, 0]);
      // A look at everything, and our head.
      assert.equal(asked, ['POST', 'PUT']);
    }
  });
}

test.run();
