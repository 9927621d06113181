import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { fromBase64url, toBase64url } from '../../src/device/keys.ts';
import { suite } from '../support/suite.ts';

const test = suite('keys as text');

/** A browser of before 2025. */
function onAnOldTablet<T>(work: () => T): T {
  const [to, from] = [[Uint8Array.prototype, 'toBase64'] as const, [Uint8Array, 'fromBase64'] as const];
  const held = [to, from].map(([of, name]) => [of, name, Object.getOwnPropertyDescriptor(of, name)] as const);
  for (const [of, name] of held) Reflect.deleteProperty(of, name);
  try {
    return work();
  } finally {
    for (const [of, name, native] of held) if (native) Object.defineProperty(of, name, native);
  }
}

test('old and new tablets write the same text for the same bytes, and read each other’s', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (array) => {
      const bytes = new Uint8Array(array);
      const text = toBase64url(bytes);
      assert.is(
        onAnOldTablet(() => toBase64url(bytes)),
        text,
      );
      assert.match(text, /^[A-Za-z0-9_-]*$/);
      assert.equal(fromBase64url(text), bytes);
      assert.equal(
        onAnOldTablet(() => fromBase64url(text)),
        bytes,
      );
    }),
    { numRuns: 60 },
  );
});

test('both refuse what nobody wrote', () => {
  for (const text of ['%', 'a', 'ab cd!', 'ééé']) {
    assert.throws(() => fromBase64url(text));
    assert.throws(() => onAnOldTablet(() => fromBase64url(text)));
  }
});

test.run();
