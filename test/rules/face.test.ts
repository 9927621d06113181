import * as assert from 'uvu/assert';
import { faceOf } from '../../src/rules/face.ts';
import type { ClassId, TargetId } from '../../src/schema/ids.ts';
import { suite } from '../support/suite.ts';

const test = suite('face');

const ash = 'a'.repeat(20) as ClassId;
const amy = { id: 'amy', class: ash, given: 'Amelia', family: 'Kaur', place: 'here' as const };

test('a station is told the name that the child goes by, and one letter more', () => {
  assert.equal(faceOf(amy), { class: ash, given: 'Amelia', initial: 'K', place: 'here' });
  assert.equal(faceOf({ ...amy, preferredGiven: 'Amy', preferredFamily: 'òBrien' })?.given, 'Amy');
  assert.is(faceOf({ ...amy, preferredFamily: 'òBrien' })?.initial, 'Ò');
});

test('a child with one name alone is found by what there is of it', () => {
  assert.equal(faceOf({ ...amy, family: '' }), { class: ash, given: 'Amelia', place: 'here' });
  assert.equal(faceOf({ ...amy, given: ' ', family: 'Kaur' }), { class: ash, given: 'K', place: 'here' });
  assert.is(faceOf({ ...amy, given: '', family: '' })?.given, '?');
});

test('nothing else that the school knows of a child goes to a station', () => {
  const known = { ...amy, upn: 'A123456789012', born: '2018-05-04', sex: 'F', sourcedId: 's1', year: 3 };
  assert.equal(Object.keys(faceOf(known) ?? {}).sort(), ['class', 'given', 'initial', 'place']);
});

test('a pupil of whom only a part has arrived has no face yet', () => {
  assert.is(faceOf({ id: 'amy', preferredGiven: 'Amy' }), undefined);
});

test('a pupil who left, or who is shown under another one, is not among the faces', () => {
  assert.is(faceOf({ ...amy, place: 'left' })?.place, 'left');
  assert.is(faceOf({ ...amy, pairs: { bea: { same: 'bea' as never } } })?.place, 'left');
  assert.is(faceOf({ ...amy, pairs: { bea: { same: 'amy' as never } } })?.place, 'here');
  assert.is(faceOf({ ...amy, pairs: { bea: { same: 'no' } } })?.place, 'here');
});

test('of a goal the child reads the wording, and not what the hot task said of it', () => {
  const goal = { target: 'Y4.VGP.01' as TargetId, pupil: 'I can.', step: 'Slowly.', setOn: '2026-11-23' };
  assert.equal(faceOf({ ...amy, goal })?.goal, { pupil: 'I can.', step: 'Slowly.' });
  assert.is(faceOf({ ...amy, goal: 'none' })?.goal, 'none');
});

test.run();
