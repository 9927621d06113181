import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { keysOf } from '../../src/device/keys.ts';
import { plain } from '../../src/schema/sheetLines.ts';
import { spaceOf } from '../../src/store/store.ts';
import { aSchoolAt, connect } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { aTablet } from '../support/tablet.ts';

const test = suite('a typed code');
const invite = { role: 'station', tablet: 'Blue 2', app: 'https://redraft.example/' } as const;

async function aCode() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const offer = await okafor.door.offerCode(invite);
  if (offer.is !== 'offered') throw new Error(`not offered: ${offer.is}`);
  const tablet = await aTablet();
  const other = { ...tablet, ...connect(tablet, home.fetch) };
  return { home, okafor, other, offer };
}

test('sixteen letters let a station in, however they are typed, and only once', async () => {
  const { home, okafor, other, offer } = await aCode();
  assert.match(offer.code, /^(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}$/);
  const code = ` ${offer.code.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o')} `;
  const found = await other.door.findByCode({ address: offer.address, code });
  assert.is(found.is, 'found');
  const link = found.is === 'found' ? found.link : '';
  assert.is((await other.door.join(link, { adult: '', tablet: '' })).is, 'joined');
  assert.equal(other.store.self?.spaces, { station: spaceOf(okafor.store, 'station') });
  assert.is((await other.door.findByCode({ address: offer.address, code })).is, 'no-code');
  // Home has seen neither the code nor what it stands for.
  const said = JSON.stringify(home.asked);
  for (const { key } of await keysOf(okafor.facts)) assert.not.ok(said.includes(key));
  assert.not.ok(said.includes(plain(offer.code)));
});

test('a code that was taken back, or is another one, finds nothing', async () => {
  const { okafor, other, offer } = await aCode();
  const find = (code: string, address: string = offer.address) => other.door.findByCode({ address, code });
  assert.is((await find('0000 0000 0000 0000')).is, 'no-code');
  await okafor.door.takeBackCode(offer.code);
  assert.is((await find(offer.code)).is, 'no-code');
});

test('bad codes, bad addresses and a home that is away are each said as what they are', async () => {
  const { home, other, offer } = await aCode();
  const find = (code: string, address: string = offer.address) => other.door.findByCode({ address, code });
  for (const code of ['', '1234', `${offer.code}X`, 'UUUU UUUU UUUU UUUU', 'x'.repeat(9999)]) {
    assert.is((await find(code)).is, 'bad-code', code);
  }
  assert.is((await find(offer.code, 'javascript:alert(1)')).is, 'bad-address');
  const asked = home.asked.length;
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 15 }), async (code) => {
      assert.is((await find(code)).is, 'bad-code');
    }),
  );
  assert.is(home.asked.length, asked);
  const line = (answer: typeof fetch) =>
    connect(other, answer).door.findByCode({ address: offer.address, code: offer.code });
  assert.is((await line(async () => Promise.reject(new TypeError('no network')))).is, 'no-answer');
  assert.is((await line(async () => new Response('<html>Log in</html>'))).is, 'not-our-endpoint');
  assert.is((await line(async () => new Response('', { status: 429 }))).is, 'trouble');
});

test('a home that takes no codes is said so, and one that is away', async () => {
  const { home, okafor } = await aCode();
  const offered = (answer: typeof fetch) => connect(okafor, answer, okafor.facts).door.offerCode(invite);
  assert.equal(await offered(async () => new Response('', { status: 401 })), { is: 'no-way' });
  assert.equal(await offered(async () => Promise.reject(new TypeError('no network'))), { is: 'no-answer' });
  const kept = await okafor.facts.get<object>('home');
  await okafor.facts.set('home', { ...kept, kind: 'folder' });
  assert.equal(await offered(home.fetch), { is: 'no-way' });
});

test.run();
