import * as assert from 'uvu/assert';
import { homeOf, keysOf } from '../../src/device/keys.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { readSheet } from '../../src/schema/joiningLink.ts';
import { recordJudgement } from '../../src/store/commands/mark.ts';
import { aSchoolAt, aTabletThatJoins, type Connected, connect } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { aTablet, type Tablet, viewsOf } from '../support/tablet.ts';

const test = suite('a recovery sheet');
const target = 'Y4.VGP.01' as TargetId;
const me = { adult: 'Mx Okafor', tablet: 'New tablet' };

/** A class with some marks, and its sheet, printed a year before it is needed. */
async function aClassAndItsSheet() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const sheet = await okafor.door.recoverySheet();
  assert.ok(sheet);
  await recordJudgement(okafor.store, okafor.at(okafor.pupils[0] as never, 'cold'), target, 'not-yet');
  await okafor.door.sendHome();
  const tablet = await aTablet('2027-11-23T09:00:00+00:00');
  return { home, okafor, sheet, tablet: { ...tablet, ...connect(tablet, home.fetch) } };
}

async function hasTheClass({ store }: Tablet & Connected, okafor: Tablet): Promise<void> {
  const [here, there] = [await viewsOf(store), await viewsOf(okafor.store)];
  for (const table of ['pupils', 'classes', 'units', 'ledger', 'standings']) {
    assert.equal(here[table], there[table], table);
  }
}

test('with no tablet left, the letters on the sheet and home bring the class back', async () => {
  const { okafor, sheet, tablet } = await aClassAndItsSheet();
  assert.ok(sheet.lines.length < 24, `${sheet.lines.length} lines`);
  assert.equal(await tablet.door.join(sheet.lines.join('\n'), me), {
    is: 'joined',
    school: 'Fernlea Primary',
  });
  assert.is((await tablet.door.sendHome()).outcome, 'home');
  await hasTheClass(tablet, okafor);
  assert.is(tablet.store.self?.role, 'teacher');
  assert.equal(await keysOf(tablet.facts), await keysOf(okafor.facts));
});

test('without a home, the sheet’s code and a file bring the class back', async () => {
  const { okafor, tablet } = await aClassAndItsSheet();
  const { file } = await okafor.door.makeFile();
  await okafor.facts.remove('home');
  const sheet = await okafor.door.recoverySheet();
  assert.ok(sheet && file);
  assert.is(sheet.address, undefined);
  assert.is((await tablet.door.join(sheet.qr, me)).is, 'joined');
  assert.is(await homeOf(tablet.facts), undefined);
  assert.is((await tablet.door.takeFile(file)).outcome, 'from-file');
  await hasTheClass(tablet, okafor);
});

test('a slip in the letters is found before anything is kept', async () => {
  const { sheet, tablet } = await aClassAndItsSheet();
  const [first = '', ...rest] = sheet.lines;
  const slipped = [first.replace(/^./, (letter) => (letter === '7' ? '8' : '7')), ...rest].join('\n');
  assert.equal(readSheet(slipped, 0), { is: 'wrong-line', line: 1 });
  assert.equal(await tablet.door.join(slipped, me), { is: 'wrong-line' });
  assert.equal([tablet.store.self, await keysOf(tablet.facts)], [undefined, []]);
});

test('neither an assistant’s tablet nor a station can print the sheet or let others in', async () => {
  const { home, okafor } = await aClassAndItsSheet();
  for (const role of ['adult', 'station'] as const) {
    const other = await aTabletThatJoins(okafor, home.fetch, 'Mr Lee', undefined, role);
    assert.is(await other.door.recoverySheet(), undefined);
    assert.is(await other.door.invite({ role: 'station', tablet: '', app: 'https://x.example/' }), undefined);
  }
});

test.run();
