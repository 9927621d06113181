import fc from 'fast-check';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import * as assert from 'uvu/assert';
import { fromBase45, toBase45 } from '../../src/schema/base45.ts';
import { crc32 } from '../../src/schema/crc32.ts';
import type { SpaceId } from '../../src/schema/ids.ts';
import type { Joining } from '../../src/schema/joining.ts';
import { joiningBytes } from '../../src/schema/joiningBytes.ts';
import { joiningLinkOf, joiningQrOf, readJoining } from '../../src/schema/joiningLink.ts';
import { spaceKinds } from '../../src/schema/space.ts';
import { suite } from '../support/suite.ts';

const test = suite('joining link');
const app = 'https://redraft.example/app/';
const made = Date.parse('2026-11-23T09:00:00Z');
const joining: Joining = {
  role: 'teacher',
  address: 'https://school.example/redraft',
  spaces: spaceKinds.map((kind, i) => ({
    id: `abcdefghij234567234${i}` as SpaceId,
    kind,
    keys: [{ epoch: 1, key: `${'k'.repeat(42)}${'AEI'[i]}` }],
    token: `${'t'.repeat(42)}${'AEI'[i]}`,
  })),
  school: 'Ysgol Gymraeg Dŵr-y-Felin',
  tablet: 'Ms Blackwood’s tablet',
  made,
  expires: made + 600_000,
};
const station: Joining = {
  ...joining,
  role: 'station',
  tablet: 'Blue 2',
  spaces: joining.spaces.filter(({ kind }) => kind === 'station'),
};
const link = joiningLinkOf(app, joining);
const code = link.split('#/join/')[1] as string;
const altered = (change: object) => joiningLinkOf(app, { ...joining, ...change } as Joining);
const before = {
  v: 1,
  address: joining.address,
  spaces: joining.spaces.map(({ keys: [key], ...space }) => ({ ...space, ...key })),
  role: 'teacher',
  school: joining.school,
  expires: made,
};
const asBefore = (value: unknown) =>
  `${app}#/join/${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

test('a link carries the school, its spaces and their keys to another tablet', () => {
  assert.ok(link.startsWith(`${app}#/join/`));
  assert.equal(readJoining(link, made), { is: 'joining', joining });
  assert.equal(joiningLinkOf(`${app}#/tablets`, joining), link);
});

test('a station’s link carries one space, and what a link can carry comes back the same', () => {
  const store = { kind: 'couchdb' as const, login: { user: 'élise', password: 'pass word' } };
  const { expires: _, address: __, ...sheet } = joining;
  const rotated = joining.spaces.map((space) => ({
    ...space,
    keys: [...space.keys, { epoch: 300, key: 'z'.repeat(42).concat('A') }],
    token: 'not-of-ours',
  }));
  for (const each of [station, sheet, { ...joining, store }, { ...joining, spaces: rotated }] as Joining[]) {
    assert.equal(readJoining(joiningLinkOf(app, each), made), { is: 'joining', joining: each });
    assert.equal(readJoining(joiningQrOf(each), made), { is: 'joining', joining: each });
  }
});

test('its QR code is read back from the picture, and stays coarse', () => {
  for (const [each, most] of [
    [joining, 73],
    [station, 49],
  ] as const) {
    const text = joiningQrOf(each);
    assert.match(text, /^[0-9A-Z $%*+\-./:]+$/);
    const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
    assert.ok(modules.length - 8 <= most, `${modules.length - 8}`);
    assert.is(decodeQR(pictureOf(modules)), text);
  }
});

function pictureOf(modules: boolean[][], scale = 4) {
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

test('the part before # is all that a server or a proxy ever sees of it', () => {
  assert.is(new URL(link).pathname, '/app/');
  assert.is(new URL(link).search, '');
});

test('the code alone does, and so does what e-mail made of the link', () => {
  const lines = link.match(/.{1,76}/g)?.join('\r\n') as string;
  const quoted = lines.replaceAll('\r\n', '\n> ');
  const around = [code, ` ${code}\n`, `<${link}>`, `"${link}".`, lines, quoted, `Join us: ${link}`];
  for (const text of [...around, `${link} See you, Ms Blackwood`, `${code}==`]) {
    assert.is(readJoining(text, made).is, 'joining', text);
  }
});

test('a link is good until it expires, and then says so', () => {
  assert.is(readJoining(link, made + 600_000).is, 'joining');
  assert.is(readJoining(link, made + 600_001).is, 'expired');
});

test('a tablet whose clock stands long before the link was made is told of its clock', () => {
  const hour = 60 * 60 * 1000;
  assert.is(readJoining(link, made - hour).is, 'joining');
  assert.is(readJoining(link, made - 3 * hour).is, 'clock');
  assert.is(readJoining(link, 0).is, 'clock');
});

test('a link of the first version still lets a teacher’s tablet in', () => {
  const { tablet: _, ...rest } = joining;
  const read = readJoining(asBefore(before), made);
  assert.equal(read, { is: 'joining', joining: { ...rest, tablet: '', made: 0, expires: made } });
  assert.is(readJoining(asBefore(before), made + 1).is, 'expired');
});

test('a link of a later version asks for an update, even when it is made of other things', () => {
  assert.is(readJoining(asBefore({ v: 2, spaces: 'elsewhere' }), made).is, 'too-new');
  const later = joiningBytes(joining);
  assert.is(readJoining(`REDRAFT:${toBase45(withSum(later, 2, 3))}`, made).is, 'too-new');
});

function withSum(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = value;
  new DataView(changed.buffer).setUint32(changed.length - 4, crc32(changed.subarray(0, -4)));
  return changed;
}

test('a link that lacks a space or a key, or names something that is no endpoint, is not a link', () => {
  const [school, ...others] = joining.spaces as [Joining['spaces'][0]];
  const bad = [
    { spaces: others },
    { spaces: [...joining.spaces, school] },
    { spaces: [{ ...school, keys: [] }, ...others] },
    { spaces: [{ ...school, token: 'two words' }, ...others] },
    { spaces: [{ ...school, keys: [{ epoch: 0, key: 'A'.repeat(43) }] }, ...others] },
    { address: 'javascript:alert(1)' },
    { address: 'school' },
    { role: 'head' },
    { role: 'station' },
    { school: 'x'.repeat(501) },
  ];
  for (const change of bad)
    assert.is(readJoining(altered(change), made).is, 'not-a-link', JSON.stringify(change));
  assert.is(readJoining(joiningLinkOf(app, { ...station, role: 'adult' }), made).is, 'not-a-link');
});

test('whatever is pasted or scanned, it is answered', () => {
  const answers = (text: string) => assert.is(readJoining(text, made).is, 'not-a-link');
  for (const text of ['', ' ', '#/join/', link.slice(0, -9), 'x'.repeat(100_000), app, 'REDRAFT:'])
    answers(text);
  fc.assert(fc.property(fc.string(), answers));
  fc.assert(fc.property(fc.base64String(), (text) => answers(`${app}#/join/${text}`)));
  fc.assert(fc.property(fc.jsonValue(), (value) => answers(asBefore(value))));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => answers(`REDRAFT:${toBase45(bytes)}`)));
});

test('one wrong byte anywhere is noticed, even with a sum that fits it', () => {
  const bytes = joiningBytes(joining);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
      fc.pre(bytes[at] !== value);
      const wrong = Uint8Array.from(bytes);
      wrong[at] = value;
      assert.is(readJoining(`REDRAFT:${toBase45(wrong)}`, made).is, 'not-a-link');
      // On purpose it can be made to fit; then it is read as what it says, or refused, and never falls over.
      readJoining(`REDRAFT:${toBase45(withSum(bytes, Math.min(at, bytes.length - 5), value))}`, made);
    }),
  );
});

test('bytes come back from the letters of a QR code', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) =>
      assert.equal([...(fromBase45(toBase45(bytes)) ?? [])], [...bytes]),
    ),
  );
  for (const text of ['A', 'a1', ':::', '/:', 'AAAA']) assert.is(fromBase45(text), undefined, text);
});

test.run();
