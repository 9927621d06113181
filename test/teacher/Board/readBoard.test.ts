import * as assert from 'uvu/assert';
import type { DeviceId } from '../../../src/schema/ids.ts';
import { planStation } from '../../../src/store/commands/station.ts';
import { readBoard, stepsIn } from '../../../src/teacher/Board/readBoard.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom } from '../../support/tablet.ts';

const test = suite('the board');
const goal = (step: string) => ({ goal: { pupil: 'I can use full stops.', step } });

test('next steps stand in the order of the alphabet, each once, and nobody’s name with them', () => {
  const faces = [
    goal('Read it aloud.'),
    { goal: 'none' as const },
    {},
    goal('Add one comma.'),
    goal('Read it aloud.'),
  ];
  assert.equal(stepsIn(faces), ['Add one comma.', 'Read it aloud.']);
});

test('the board shows the unit’s targets, and who is at which station by the names that stations show', async () => {
  const { store, classId, pupils } = await aClassroom(3);
  const blue = 'b'.repeat(20) as DeviceId;
  await store.db.tablets.put({ id: blue, name: 'Blue 1', role: 'station', stamps: {} });
  const before = await readBoard(store, classId);
  assert.equal(before.stations, [{ name: 'Blue 1', doing: 'free', who: [] }]);
  await planStation(store, blue, { doing: 'critique', who: pupils.slice(0, 2) });
  const { stations, targets } = await readBoard(store, classId);
  assert.equal(stations, [{ name: 'Blue 1', doing: 'critique', who: ['Given0', 'Given1'] }]);
  assert.ok(targets.every(({ pupil }) => pupil !== ''));
  assert.not.match(JSON.stringify(await readBoard(store, classId)), /Family/);
});

test.run();
