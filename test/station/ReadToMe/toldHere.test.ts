import * as assert from 'uvu/assert';
import { toldHere } from '../../../src/station/ReadToMe/toldHere.ts';
import { finishLine, speakSecond } from '../../../src/store/commands/spoken.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom } from '../../support/tablet.ts';

const test = suite('a tablet without a voice plays what the teacher read');
const target = 'I can use a simile.';

const seen = (...parts: string[]) => ({
  text: parts.join(''),
  parts: parts.map((data) => ({ node: { data } })),
});

async function aRoomWith(line: string) {
  const { store, unit } = await aClassroom(1);
  await speakSecond(store, { unit, line }, 0, { type: 'audio/webm', bytes: new Uint8Array(9) });
  await finishLine(store, { unit, line });
  return store;
}

test('of a screen those lines are played that were read, also where more stands in one line', async () => {
  const store = await aRoomWith(target);
  const lines = [seen('Hello Amy'), seen(` ${target} `), seen(target, 'You know this.')];
  const told = await toldHere(store, lines);
  assert.equal(told.lines, lines.slice(1));
  assert.is(told.sounds.get(` ${target} `)?.type, 'audio/webm');
});

test('a line whose words were changed, or whose sound has not come, is not played', async () => {
  const store = await aRoomWith(target);
  assert.equal((await toldHere(store, [seen('I can use two similes.')])).lines, []);
  await store.db.parts.clear();
  assert.equal((await toldHere(store, [seen(target)])).lines, []);
});

test.run();
