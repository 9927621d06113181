import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { readEnvelope } from '../../src/schema/envelope.ts';
import { readEvent } from '../../src/schema/event.ts';
import type { Joining } from '../../src/schema/joining.ts';
import { joiningLinkOf, readJoining, readSheet } from '../../src/schema/joiningLink.ts';
import { readSegmentName } from '../../src/schema/objectNames.ts';
import { FeedPage, LookReply } from '../../src/schema/wire.ts';
import { suite } from '../support/suite.ts';

/* What strangers may hand in. No reader throws, and what it makes of rubbish is one of the answers that it names. */

const test = suite('fuzzed readers', { timeoutMs: 3_600_000 });
const numRuns = Number(process.env.REDRAFT_CASES ?? 1000);

const envelope = {
  f: 'rdft1',
  s: 'a'.repeat(20),
  d: 'b'.repeat(20),
  n: 1,
  e: 1,
  prev: '',
  iv: 'A'.repeat(16),
  ct: 'AAAA',
};
const page = {
  epoch: 'x',
  items: [{ pos: 1, name: 's/a/1', size: 1, sha256: 'a'.repeat(64) }],
  next: 1,
  more: false,
};
const keys = [{ epoch: 1, key: 'A'.repeat(43) }];
const joining: Joining = {
  role: 'teacher',
  address: 'https://redraft.example',
  spaces: (['school', 'class', 'station'] as const).map((kind, i) => ({
    id: 'abc'.charAt(i).repeat(20) as never,
    kind,
    keys,
  })),
  school: 'Fernlea Primary',
  tablet: 'Blue 1',
  made: 1,
  expires: 9_000_000_000_000,
};
const link = joiningLinkOf('https://redraft.example/', joining);

/** Something right in which something is wrong: a field of another kind, gone, or one more. */
function spoilt(right: object): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...Object.keys(right), '__proto__', 'more'), fc.jsonValue(), fc.boolean())
    .map(([name, value, isGone]) => {
      const entries = Object.entries(right).filter(([each]) => each !== name);
      return isGone
        ? Object.fromEntries(entries)
        : JSON.parse(JSON.stringify(Object.fromEntries([...entries, [name, value]])));
    });
}

/** A text of which a piece is cut out, doubled, or another text. */
function mangled(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  return fc
    .tuple(place, place, fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([from, to, other]) => text.slice(0, from) + other + text.slice(to));
}

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json());

test('an envelope is read, damaged or too new', () => {
  const texts = fc.oneof(
    anyText,
    spoilt(envelope).map((each) => JSON.stringify(each)),
    mangled(JSON.stringify(envelope)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readEnvelope(text);
      assert.ok(typeof read === 'object' ? read.n >= 0 : ['damaged', 'too-new'].includes(read));
    }),
    { numRuns },
  );
  assert.is(typeof readEnvelope(JSON.stringify(envelope)), 'object');
});

test('a page of the feed is one, or is refused with a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt(page)), (raw) => {
      for (const schema of [FeedPage, LookReply]) {
        const read = schema.safeParse(raw);
        assert.ok(read.success || read.error.issues.length > 0);
      }
    }),
    { numRuns },
  );
  assert.ok(FeedPage.safeParse(page).success);
});

test('an event is known, unknown or broken, and a name is a segment or none', () => {
  const event = {
    stamp: `${'0'.repeat(14)}-${'b'.repeat(20)}`,
    space: 'a'.repeat(20),
    at: '',
    by: 'c',
    kind: 'edit',
  };
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), spoilt(event)), anyText, (raw, name) => {
      assert.ok(['known', 'unknown', 'broken'].includes(readEvent(raw).is));
      const segment = readSegmentName(name);
      assert.ok(segment === undefined || segment.n > 0);
    }),
    { numRuns },
  );
});

test('a joining link, code or sheet lets in, or says what is wrong with it', () => {
  const answers = ['joining', 'expired', 'clock', 'not-a-link', 'too-new', 'wrong-line'];
  fc.assert(
    fc.property(fc.oneof(anyText, mangled(link)), fc.nat(), (text, now) => {
      for (const read of [readJoining(text, now), readSheet(text, now)])
        assert.ok(answers.includes(read.is), read.is);
    }),
    { numRuns },
  );
  assert.is(readJoining(link, 2).is, 'joining');
});

test.run();
