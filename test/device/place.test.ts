import * as assert from 'uvu/assert';
import { placeIn } from '../../src/device/place.ts';
import { suite } from '../support/suite.ts';

const test = suite('place');

function aStorage(): Storage {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  return storage as Storage;
}

test('a tablet that moves on keeps its next class beside the old one, also after a restart', () => {
  const storage = aStorage();
  const place = placeIn(() => storage);
  assert.is(place.nameOf('redraft'), 'redraft');
  place.moveOn();
  assert.is(placeIn(() => storage).nameOf('redraft'), 'redraft-2');
  place.moveOn();
  assert.is(place.nameOf('redraft-device'), 'redraft-device-3');
  assert.equal([place.moveBack(), place.moveBack(), place.moveBack()], [true, true, false]);
  assert.is(place.nameOf('redraft-device'), 'redraft-device');
});

test('that a class was kept is remembered of this place, and not of the next', () => {
  const storage = aStorage();
  const place = placeIn(() => storage);
  assert.not(place.keptClass());
  place.keepsClass();
  assert.ok(place.keptClass());
  place.moveOn();
  assert.not(place.keptClass());
});

test('a browser that refuses to remember has one place', () => {
  const place = placeIn(() => {
    throw new Error('SecurityError');
  });
  place.keepsClass();
  assert.equal([place.nameOf('redraft'), place.keptClass()], ['redraft', false]);
  assert.throws(() => place.moveOn());
});

test.run();
