import fc from 'fast-check';
import * as assert from 'uvu/assert';
import type { SpaceId } from '../../src/schema/ids.ts';
import { type Joining, joiningLinkOf, readJoining } from '../../src/schema/joining.ts';
import { spaceKinds } from '../../src/schema/space.ts';
import { suite } from '../support/suite.ts';

const test = suite('joining link');
const app = 'https://redraft.example/app/';
const joining: Joining = {
  v: 1,
  address: 'https://school.example/redraft',
  spaces: spaceKinds.map((kind, i) => ({
    id: `abcdefghij234567234${i}` as SpaceId,
    kind,
    epoch: 1,
    key: 'k'.repeat(43),
    token: 't'.repeat(43),
  })),
  role: 'teacher',
  school: 'Ysgol Gymraeg Dŵr-y-Felin',
  expires: 2000,
};
const link = joiningLinkOf(app, joining);
const code = link.split('#/join/')[1] as string;
const altered = (change: object) => joiningLinkOf(app, { ...joining, ...change } as Joining);

test('a link carries the school, its spaces and their keys to another tablet', () => {
  assert.ok(link.startsWith(`${app}#/join/`));
  assert.equal(readJoining(link, 1999), { is: 'joining', joining });
  assert.equal(joiningLinkOf(`${app}#/tablets`, joining), link);
});

test('the part before # is all that a server or a proxy ever sees of it', () => {
  assert.is(new URL(link).pathname, '/app/');
  assert.is(new URL(link).search, '');
});

test('the code alone does, and so does what e-mail made of the link', () => {
  const lines = link.match(/.{1,76}/g)?.join('\r\n') as string;
  const quoted = lines.replaceAll('\r\n', '\n> ');
  const around = [code, ` ${code}\n`, `<${link}>`, `"${link}".`, lines, quoted, `Join us: ${link}`];
  for (const text of [...around, `${link} See you, Ms Blackwood`, `${code}==`]) {
    assert.is(readJoining(text, 0).is, 'joining', text);
  }
});

test('a link is good until it expires, and then says so', () => {
  assert.is(readJoining(link, 2000).is, 'joining');
  assert.is(readJoining(link, 2001).is, 'expired');
});

test('a link of a later version asks for an update, even when it is made of other things', () => {
  assert.is(readJoining(altered({ v: 2, spaces: 'elsewhere' }), 0).is, 'too-new');
});

test('a link that lacks a space or a key, or names something that is no endpoint, is not a link', () => {
  const [school, ...others] = joining.spaces as [Joining['spaces'][0]];
  const bad = [
    { spaces: others },
    { spaces: [...joining.spaces, school] },
    { spaces: [{ ...school, key: 'short' }, ...others] },
    { spaces: [{ ...school, token: 'two words' }, ...others] },
    { spaces: [{ ...school, epoch: 0 }, ...others] },
    { address: 'javascript:alert(1)' },
    { address: 'school' },
    { role: 'head' },
    { v: 0 },
    { expires: 'never' },
  ];
  for (const change of bad)
    assert.is(readJoining(altered(change), 0).is, 'not-a-link', JSON.stringify(change));
});

test('whatever is pasted, it is answered', () => {
  const answers = (text: string) => assert.is(readJoining(text, 0).is, 'not-a-link');
  for (const text of ['', ' ', '#/join/', link.slice(0, -9), 'x'.repeat(100_000), app]) answers(text);
  fc.assert(fc.property(fc.string(), answers));
  fc.assert(fc.property(fc.base64String(), (text) => answers(`${app}#/join/${text}`)));
  fc.assert(fc.property(fc.jsonValue(), (value) => answers(joiningLinkOf(app, value as never))));
});

test.run();
