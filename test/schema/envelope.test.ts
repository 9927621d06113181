import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { type Envelope, readEnvelope } from '../../src/schema/envelope.ts';
import type { DeviceId, SpaceId } from '../../src/schema/ids.ts';
import { readSegmentName, segmentName } from '../../src/schema/objectNames.ts';
import { suite } from '../support/suite.ts';

const test = suite('envelope');

const text = (pattern: RegExp) => fc.stringMatching(pattern);
const envelopes: fc.Arbitrary<Envelope> = fc.record(
  {
    f: fc.constantFrom('rdft1' as const, 'rdfh1' as const),
    s: text(/^[a-z0-9]{20}$/) as fc.Arbitrary<SpaceId>,
    d: text(/^[a-z0-9]{20}$/) as fc.Arbitrary<DeviceId>,
    n: fc.nat(),
    e: fc.integer({ min: 1, max: 1000 }),
    prev: fc.oneof(fc.constant(''), text(/^[0-9a-f]{64}$/)),
    iv: text(/^[A-Za-z0-9_-]{16}$/),
    ct: text(/^[A-Za-z0-9_-]{1,200}$/),
  },
  { noNullPrototype: true },
);

test('an envelope is read as it was written', () => {
  fc.assert(
    fc.property(envelopes, (envelope) => assert.equal(readEnvelope(JSON.stringify(envelope)), envelope)),
  );
});

test('an envelope that is cut short, or lacks or adds a field, is damaged', () => {
  fc.assert(
    fc.property(envelopes, fc.double({ min: 0, max: 0.99, noNaN: true }), (envelope, part) => {
      const whole = JSON.stringify(envelope);
      assert.is(readEnvelope(whole.slice(0, whole.length * part)), 'damaged');
      for (const field of Object.keys(envelope)) {
        assert.is(readEnvelope(JSON.stringify({ ...envelope, [field]: undefined })), 'damaged');
      }
      assert.is(readEnvelope(JSON.stringify({ ...envelope, more: 1 })), 'damaged');
    }),
  );
});

test('what is no envelope at all is damaged, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (junk) => assert.is(readEnvelope(junk), 'damaged')));
  fc.assert(fc.property(fc.jsonValue(), (junk) => assert.is(readEnvelope(JSON.stringify(junk)), 'damaged')));
});

test('a format of a later version is too new, whatever else it holds', () => {
  for (const f of ['rdft2', 'rdft10', 'rdfx1']) {
    assert.is(readEnvelope(JSON.stringify({ f, body: 'sealed in another way' })), 'too-new');
  }
  assert.is(readEnvelope(JSON.stringify({ f: 'rdft1' })), 'damaged');
  assert.is(readEnvelope(JSON.stringify({ f: 'other' })), 'damaged');
});

test('a segment is known by its name, and heads, parts and snapshots are not taken for one', () => {
  const device = 'abcdefghij2345672345' as DeviceId;
  assert.equal(readSegmentName(segmentName(device, 12)), { device, n: 12 });
  for (const name of [
    `h/${device}`,
    `s/${device}/0`,
    `s/${device}/01`,
    `s/${device}/-1`,
    `s/${device}/1e3`,
  ]) {
    assert.is(readSegmentName(name), undefined, name);
  }
  assert.is(readSegmentName(`p/${device}/1`), undefined);
  assert.is(readSegmentName(`s/${device}/9999999999`), undefined);
});

test.run();
