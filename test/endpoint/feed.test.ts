import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { FEED_LIMIT, FeedPage, MAX_FEED_LIMIT } from '../../src/schema/wire.ts';
import { aSpace, knownSpace, startEndpoint, type TestEndpoint, type TestSpace } from '../support/endpoint.ts';
import { suite } from '../support/suite.ts';

const test = suite('the feed of the endpoint');
let endpoint: TestEndpoint;
let oak: TestSpace;

test.before.each(async () => {
  endpoint = await startEndpoint();
  oak = await aSpace(endpoint.url);
});
test.after.each(() => endpoint.stop());

async function page(of: TestSpace, query = ''): Promise<FeedPage> {
  const reply = await of.ask(`feed?${query}`);
  assert.is(reply.status, 200);
  return FeedPage.parse(await reply.json());
}

const namesOf = ({ items }: FeedPage) => items.map(({ name }) => name);

async function sendSegments(to: TestSpace, count: number) {
  for (let n = 1; n <= count; n++) await to.put(`s/tablet-1/${n}`, `segment ${n}`);
}

test('a new space has an empty feed', async () => {
  const { items, next, more } = await page(oak);
  assert.equal({ items, next, more }, { items: [], next: 0, more: false });
});

test('a second tablet reads everything in the order in which it arrived', async () => {
  await oak.put('p/aa', 'whole');
  await sendSegments(oak, 3);
  const all = await page(oak);
  assert.equal(namesOf(all), ['p/aa', 's/tablet-1/1', 's/tablet-1/2', 's/tablet-1/3']);
  assert.equal(all.items[0]?.size, 5);
  assert.is(all.items[0]?.body, undefined);
  assert.is(all.next, all.items[3]?.pos);
});

test('photos are not in the feed: whoever wants one asks for it by name', async () => {
  await sendSegments(oak, 1);
  await oak.put('b/aa', 'photo');
  const { items, next, epoch } = await page(oak, 'bodies=1');
  assert.equal(namesOf({ items } as FeedPage), ['s/tablet-1/1']);
  assert.is((await oak.ask('b/aa')).status, 200);
  await oak.put('s/tablet-1/2', 'x');
  assert.equal(namesOf(await page(oak, `after=${next}&epoch=${epoch}`)), ['s/tablet-1/2']);
});

test('the next visit shows only what is new', async () => {
  await sendSegments(oak, 3);
  const first = await page(oak);
  await oak.put('s/tablet-2/1', 'x');
  assert.equal(namesOf(await page(oak, `after=${first.next}&epoch=${first.epoch}`)), ['s/tablet-2/1']);
});

test('a replaced head moves to the end, so that a reader who has seen it sees it again', async () => {
  await oak.put('h/tablet-1', 'at 1');
  await sendSegments(oak, 2);
  const first = await page(oak);
  await oak.put('h/tablet-1', 'at 2');
  const second = await page(oak, `after=${first.next}&bodies=1`);
  assert.equal(namesOf(second), ['h/tablet-1']);
  assert.is(second.items[0]?.body, 'at 2');
  assert.is((await page(oak)).items.length, 3);
});

test('sending the same head again shows nothing new', async () => {
  await oak.put('h/tablet-1', 'at 1');
  const first = await page(oak);
  await oak.put('h/tablet-1', 'at 1');
  assert.is((await page(oak, `after=${first.next}`)).items.length, 0);
});

test('page after page, nothing is skipped and nothing comes twice', async () => {
  await sendSegments(oak, 23);
  const seen: string[] = [];
  let after = 0;
  let more = true;
  while (more) {
    const got = await page(oak, `after=${after}&limit=5`);
    seen.push(...namesOf(got));
    assert.is(got.more, seen.length < 23);
    ({ next: after, more } = got);
  }
  assert.equal(
    seen,
    Array.from({ length: 23 }, (_, n) => `s/tablet-1/${n + 1}`),
  );
});

test('a reader who follows while many tablets write misses nothing', async () => {
  const tablets = ['tablet-1', 'tablet-2', 'tablet-3', 'tablet-4'];
  let writing = tablets.length;
  const writers = tablets.map(async (tablet) => {
    for (let n = 1; n <= 30; n++) await oak.put(`s/${tablet}/${n}`, `${tablet} ${n}`);
    writing--;
  });
  const seen: string[] = [];
  let after = 0;
  const read = async () => {
    const got = await page(oak, `after=${after}&limit=7`);
    seen.push(...namesOf(got));
    after = got.next;
    return got.more;
  };
  while (writing > 0) await read();
  while (await read());
  await Promise.all(writers);
  assert.is(seen.length, 120);
  assert.is(new Set(seen).size, 120);
});

test('bodies come along when they are asked for', async () => {
  const text = '{"f":1,"ct":"é \\u2028 \u{1f58d}\\n"}';
  await oak.put('s/tablet-1/1', text);
  await oak.put('s/tablet-1/2', '\ufeffwith a byte order mark');
  await oak.put('s/tablet-1/3', '');
  const { items } = await page(oak, 'bodies=1');
  assert.equal(
    items.map(({ body }) => body),
    [text, '\ufeffwith a byte order mark', ''],
  );
});

test('a body that is no text is left out, and fetched by its name', async () => {
  await oak.put('p/aa', new Uint8Array([0xff, 0xfe, 0x00]));
  const { items } = await page(oak, 'bodies=1');
  assert.is(items[0]?.body, undefined);
  assert.is(items[0]?.size, 3);
});

test('a page with bodies stops at four MiB, and goes on where it stopped', async () => {
  for (let n = 1; n <= 6; n++) await oak.put(`p/${n}`, 'x'.repeat(1024 * 1024));
  const first = await page(oak, 'bodies=1');
  assert.is(first.items.length, 4);
  assert.is(first.more, true);
  const second = await page(oak, `bodies=1&after=${first.next}`);
  assert.equal(namesOf(second), ['p/5', 'p/6']);
  assert.is(second.more, false);
  assert.is((await page(oak)).items.length, 6, 'without bodies there is no such limit');
});

test('a limit over the highest gets the highest, and a limit that is no number gets a reason', async () => {
  await sendSegments(oak, FEED_LIMIT + 1);
  assert.is((await page(oak)).items.length, FEED_LIMIT);
  for (const limit of [MAX_FEED_LIMIT + 1, '99999999999999999999', '9'.repeat(400)]) {
    assert.is((await page(oak, `limit=${limit}`)).items.length, FEED_LIMIT + 1);
  }
  const wrong = [
    'limit=0',
    'limit=-1',
    'limit=',
    'limit=ten',
    'limit=1.5',
    'limit=1e3',
    'after=-1',
    'after=x',
  ];
  for (const query of wrong) {
    const reply = await oak.ask(`feed?${query}`);
    assert.is(reply.status, 400, query);
    assert.is(((await reply.json()) as { error: string }).error, 'bad-request');
  }
});

test('an unknown epoch, or a place that was never given out, is gone', async () => {
  await sendSegments(oak, 1);
  const { epoch, next } = await page(oak);
  assert.is((await oak.ask(`feed?epoch=${epoch}&after=${next}`)).status, 200);
  for (const query of ['epoch=another', 'epoch=', `after=${next + 1}`, `after=${'9'.repeat(30)}`]) {
    const reply = await oak.ask(`feed?${query}`);
    assert.is(reply.status, 410, query);
    assert.is(((await reply.json()) as { error: string }).error, 'gone');
  }
});

test('a place stays good after what was there is erased', async () => {
  await sendSegments(oak, 2);
  const { next } = await page(oak);
  await oak.ask('s/tablet-1/2', { method: 'DELETE' });
  assert.is((await page(oak, `after=${next}`)).next, next);
  await oak.put('s/tablet-2/1', 'x');
  assert.equal(namesOf(await page(oak, `after=${next}`)), ['s/tablet-2/1']);
});

test('the epoch outlives a restart and is another one in another database', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'redraft-'));
  const first = await startEndpoint({ dataDir });
  const elm = await aSpace(first.url);
  const { epoch } = await page(elm);
  await first.stop();
  const second = await startEndpoint({ dataDir });
  assert.is((await page(knownSpace(second.url, elm.space, elm.token))).epoch, epoch);
  await second.stop();
  rmSync(dataDir, { recursive: true });
  assert.is.not((await page(oak)).epoch, epoch);
});

test('when an older copy of the data is put back, what comes afterwards is skipped by no reader', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'redraft-'));
  const file = join(dataDir, 'redraft.sqlite');
  let clock = Date.UTC(2026, 10, 22);
  const startAgain = () => startEndpoint({ dataDir, now: () => clock });
  const monday = await startAgain();
  const { space, token } = await aSpace(monday.url);
  await sendSegments(knownSpace(monday.url, space, token), 2);
  await monday.stop();
  copyFileSync(file, `${file}.copy`);

  clock += 86_400_000;
  const tuesday = await startAgain();
  for (let n = 3; n <= 9; n++) await knownSpace(tuesday.url, space, token).put(`s/tablet-1/${n}`, 'tuesday');
  const { next } = await page(knownSpace(tuesday.url, space, token));
  await tuesday.stop();
  copyFileSync(`${file}.copy`, file);

  clock += 86_400_000;
  const wednesday = await startAgain();
  const restored = knownSpace(wednesday.url, space, token);
  assert.is((await restored.ask(`feed?after=${next}`)).status, 410, 'it is noticed while nothing is new');
  await restored.put('s/tablet-2/1', 'wednesday');
  await restored.put('s/tablet-1/3', 'tuesday');
  assert.equal(namesOf(await page(restored, `after=${next}`)), ['s/tablet-2/1', 's/tablet-1/3']);
  await wednesday.stop();
  rmSync(dataDir, { recursive: true });
});

test('a clock that runs backwards still gives every write a later place', async () => {
  let clock = 5_000_000;
  const other = await startEndpoint({ now: () => (clock -= 1000) });
  const elm = await aSpace(other.url);
  await sendSegments(elm, 5);
  const { items } = await page(elm);
  assert.equal(
    items.map(({ name }) => name),
    [1, 2, 3, 4, 5].map((n) => `s/tablet-1/${n}`),
  );
  await other.stop();
});

test.run();
