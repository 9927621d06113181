import { createHash, randomBytes } from 'node:crypto';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import * as assert from 'uvu/assert';
import { keysOf } from '../../src/device/keys.ts';
import type { PupilId, SpaceId, TargetId } from '../../src/schema/ids.ts';
import { levels } from '../../src/schema/words.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { erasePupil } from '../../src/store/commands/erase.ts';
import { recordDraft, recordJudgement } from '../../src/store/commands/mark.ts';
import { ownStream } from '../../src/store/journey.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { aPageOf } from '../support/aPage.ts';
import { aCopyOf } from '../support/copyOf.ts';
import { drop, says } from '../support/faults.ts';
import { aSchoolAt, aTabletThatJoins, type Connected } from '../support/handover.ts';
import { type MemoryHome, memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { type Classroom, type Tablet, viewsOf } from '../support/tablet.ts';

const test = suite('sealed work in a file');

type Room = Classroom & Connected;

const target = 'Y4.VGP.01' as TargetId;
let taps = 0;

function tap(room: Room, { store }: { store: Store } = room) {
  taps += 1;
  const level = levels[Math.floor(taps / 3) % 4] ?? 'secure';
  return recordJudgement(
    store,
    room.at(room.pupils[taps % 3] as never, taps % 2 ? 'cold' : 'hot'),
    target,
    level,
  );
}

/** All but what each tablet says of itself and its adult when it joins. */
async function classIn(store: Store) {
  const { tablets: _, adults: __, ...views } = await viewsOf(store);
  return views;
}

/** Three tablets of one class with no wifi: the others know the school's home and nothing of its work. */
async function noWifi(): Promise<{ home: MemoryHome; okafor: Room; others: (Tablet & Connected)[] }> {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  home.always(drop);
  const others = [];
  for (const adult of ['Ms Blackwood', 'Mr Ade'])
    others.push(await aTabletThatJoins(okafor, home.fetch, adult));
  return { home, okafor, others };
}

async function fileOf({ door }: Connected): Promise<Blob> {
  const { report, file } = await door.makeFile();
  assert.is(report.outcome, 'in-file', report.detail);
  return file as Blob;
}

/** A line whose sum is right, whatever it says. */
function withSum(line: { space: string; name: string; body: string }): string {
  const sum = createHash('sha256').update(`${line.space}/${line.name}/${line.body}`).digest('hex');
  return JSON.stringify({ ...line, sum });
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const textOf = async (file: Blob) => gunzipSync(await bytesOf(file)).toString();

test('one file from one tablet brings two others what a handover would', async () => {
  const { okafor, others } = await noWifi();
  for (let i = 0; i < 5; i++) await tap(okafor);
  const { report, file } = await okafor.door.makeFile();
  assert.equal([report.outcome, report.inFile], ['in-file', report.waiting]);
  for (const { store, door } of others) {
    const read = await door.takeFile(file as Blob);
    assert.equal(
      [read.outcome, read.received, read.frozen, read.cut],
      ['from-file', report.inFile, [], undefined],
    );
    assert.equal(await classIn(store), await classIn(okafor.store));
  }
});

test('a file carries on what came from others, so that one round is enough for all', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood, ade] = others as [Tablet & Connected, Tablet & Connected];
  await blackwood.door.takeFile(await fileOf(okafor));
  await tap(okafor, blackwood);
  await ade.door.takeFile(await fileOf(blackwood));
  await tap(okafor, ade);
  await okafor.door.takeFile(await fileOf(ade));
  await blackwood.door.takeFile(await fileOf(ade));
  for (const { store } of others) assert.equal(await classIn(store), await classIn(okafor.store));
});

test('the same file twice, and an older file after a newer one, change nothing', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  await tap(okafor);
  const older = await fileOf(okafor);
  // More than nine segments, so that they are not in the order of the alphabet.
  for (let i = 0; i < 11; i++) {
    await tap(okafor);
    await fileOf(okafor);
  }
  const newer = await fileOf(okafor);
  assert.ok((await blackwood.door.takeFile(newer)).received > 0);
  const views = await classIn(blackwood.store);
  assert.equal(views, await classIn(okafor.store));
  for (const file of [newer, older]) {
    const read = await blackwood.door.takeFile(file);
    assert.equal([read.outcome, read.received, read.frozen], ['from-file', 0, []]);
    assert.equal(await classIn(blackwood.store), views);
  }
});

test('what was sealed again for a new key on two tablets counts no second time when it comes by file', async () => {
  const { home, okafor, others } = await noWifi();
  home.heal();
  const [blackwood, away] = others as [Tablet & Connected, Tablet & Connected];
  for (const { door } of [okafor, ...others, okafor]) await door.sendHome();
  for (let i = 0; i < 3; i++) {
    await tap(okafor, away);
    await away.door.sendHome();
  }
  await erasePupil(okafor.store, okafor.pupils[2] as PupilId);
  for (const { door } of [blackwood, okafor, blackwood, okafor, blackwood]) await door.sendHome();
  const ofAway = async () =>
    (await blackwood.store.db.streams.toArray()).filter(({ device }) => device === away.store.device);
  const before = await ofAway();
  assert.is((await blackwood.door.takeFile(await fileOf(okafor))).received, 0);
  assert.equal(await ofAway(), before);
});

test('what is in a file is not home, and what came by file goes home from its own tablet', async () => {
  const { home, okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  const { report, file } = await okafor.door.makeFile();
  assert.equal([report.home, report.sent], [0, 0]);
  assert.ok(report.waiting > 0);
  await blackwood.door.takeFile(file as Blob);
  home.heal();
  const sent = await okafor.door.sendHome();
  assert.equal([sent.outcome, sent.home, sent.waiting], ['home', report.waiting, 0]);
  const fetched = await blackwood.door.sendHome();
  assert.equal([fetched.received, fetched.frozen], [0, []]);
});

test('a file that breaks off brings all that is whole before, says so, and the whole one does the rest', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  for (let i = 0; i < 6; i++) {
    await tap(okafor);
    await fileOf(okafor);
  }
  const file = await fileOf(okafor);
  const bytes = await bytesOf(file);
  for (const part of [0.2, 0.5, 0.8, 0.98]) {
    const half = bytes.slice(0, bytes.length * part);
    const read = await blackwood.door.takeFile(new Blob([half]));
    assert.equal([read.outcome, read.cut], ['from-file', true], `${part}`);
    const text = gunzipSync(half, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
    const whole = text.split('\n').slice(1, -1).length;
    assert.is(await blackwood.store.db.segments.count(), whole, `${part}`);
  }
  const read = await blackwood.door.takeFile(file);
  assert.equal([read.received > 0, read.cut, read.frozen], [true, undefined, []]);
  assert.equal(await classIn(blackwood.store), await classIn(okafor.store));
});

test('a file carries pages and long texts, its own and others’, home or not, and they go home afterwards', async () => {
  const { home, okafor, others } = await noWifi();
  const [blackwood, ade] = others as [Tablet & Connected, Tablet & Connected];
  const at = okafor.at(okafor.pupils[0] as never, 'cold');
  const { photo, thumbnail } = await aPageOf(okafor.store, at, { size: 400_000 });
  const text = 'The kite flew. '.repeat(3000);
  await recordDraft(okafor.store, at, text);
  const read = await blackwood.door.takeFile(await fileOf(okafor));
  assert.equal([read.frozen, read.pagesAway], [[], undefined]);
  await ade.door.takeFile(await fileOf(blackwood));
  const isWhole = async ({ store }: { store: Store }) => {
    const { pages, drafts } = (await pieceOf(store, at)) ?? {};
    assert.is(drafts?.[0]?.text, text);
    assert.equal(await readAttachment(store, pages?.[0]?.page as never), photo);
    assert.equal(await readAttachment(store, pages?.[0]?.thumbnail as never), thumbnail);
  };
  for (const tablet of others) await isWhole(tablet);
  home.heal();
  assert.equal(await okafor.door.sendHome().then(({ waiting, pagesWaiting }) => [waiting, pagesWaiting]), [
    0,
    undefined,
  ]);
  const late = await aTabletThatJoins(okafor, home.fetch, 'Mx Late');
  await late.door.sendHome({ everything: true });
  await isWhole(late);
});

test('an old file brings no page of a child who was erased', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood, ade] = others as [Tablet & Connected, Tablet & Connected];
  const [amy, ben] = okafor.pupils as [PupilId, PupilId];
  for (const pupil of [amy, ben]) await aPageOf(okafor.store, okafor.at(pupil, 'cold'), { size: 1000 });
  const old = await fileOf(okafor);
  await blackwood.door.takeFile(old);
  await erasePupil(okafor.store, amy);
  const newer = await fileOf(okafor);
  for (const tablet of [blackwood, ade]) {
    await tablet.door.takeFile(newer);
    await tablet.store.db.parts.clear();
    await tablet.door.takeFile(old);
    assert.is(await tablet.store.db.parts.count(), 2);
  }
});

test('damage anywhere in a file loses nothing that is here, and the sound file heals it', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  for (let i = 0; i < 3; i++) {
    await tap(okafor);
    await fileOf(okafor);
  }
  const bytes = await bytesOf(await fileOf(okafor));
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] as number) ^ 0x10;
    const read = await blackwood.door.takeFile(new Blob([damaged]));
    assert.ok(['from-file', 'not-our-file'].includes(read.outcome), `${at}: ${read.outcome} ${read.detail}`);
    assert.is(read.setAside, 0);
  }
  const read = await blackwood.door.takeFile(new Blob([bytes]));
  assert.equal([read.outcome, read.frozen, read.cut], ['from-file', [], undefined]);
  assert.equal(await classIn(blackwood.store), await classIn(okafor.store));
});

test('a damaged line is not taken for another tablet’s', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  const { device } = okafor.store;
  const damaged = `${device.startsWith('z') ? 'y' : 'z'}${device.slice(1)}`;
  const text = (await textOf(await fileOf(okafor))).replaceAll(device, damaged);
  const read = await blackwood.door.takeFile(new Blob([gzipSync(text)]));
  assert.equal([read.outcome, read.cut, read.frozen], ['from-file', true, []]);
});

test('another school’s file changes nothing', async () => {
  const { okafor } = await noWifi();
  const { okafor: another } = await noWifi();
  await tap(another);
  const before = await classIn(okafor.store);
  const read = await okafor.door.takeFile(await fileOf(another));
  assert.equal([read.outcome, read.received], ['other-school', 0]);
  assert.equal(await classIn(okafor.store), before);
  assert.is((await okafor.store.db.streams.toArray()).length, 0);
});

const wrong: [what: string, content: Uint8Array<ArrayBuffer> | string, outcome: string][] = [
  ['an empty file', '', 'not-our-file'],
  ['a letter', 'Dear Mx Okafor,\nplease find attached', 'not-our-file'],
  ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'not-our-file'],
  ['somebody else’s packed file', gzipSync('{"f":"tar"}\n{}\n'), 'not-our-file'],
  ['a packed file of one endless line', gzipSync('x'.repeat(40_000_000)), 'not-our-file'],
  ['packed bytes that are not text', gzipSync(new Uint8Array([0xff, 0xfe, 10])), 'not-our-file'],
  ['the file of a later Redraft', gzipSync('{"f":"rdff2","parcels":[]}\n'), 'newer-file'],
];

for (const [what, content, outcome] of wrong) {
  test(`${what} is refused with the reason, and nothing changes`, async () => {
    const { okafor } = await noWifi();
    const before = await classIn(okafor.store);
    assert.is((await okafor.door.takeFile(new Blob([content]))).outcome, outcome);
    assert.equal(await classIn(okafor.store), before);
  });
}

test('a file holds no key and no name, only what a home would see', async () => {
  const { okafor } = await noWifi();
  const text = await textOf(await fileOf(okafor));
  for (const { key } of await keysOf(okafor.facts)) assert.not.ok(text.includes(key));
  for (const word of ['Given0', 'Family', 'Okafor', 'Fernlea']) assert.not.ok(text.includes(word), word);
  const fields = text
    .trim()
    .split('\n')
    .slice(1, -1)
    .map((line) => Object.keys(JSON.parse(line)).join());
  assert.equal([...new Set(fields)], ['space,name,body,sum']);
});

test('what a later version puts into a file beside segments does no harm', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  const [head, ...rest] = (await textOf(await fileOf(okafor))).split('\n') as [string];
  const { spaces } = JSON.parse(head);
  const extra = [
    { space: spaces[0], name: 'z/new/thing', body: 'what?', more: 1 },
    { space: 'z'.repeat(20), name: 's/other/1', body: 'what?' },
  ].map((line) => withSum(line));
  const read = await blackwood.door.takeFile(new Blob([gzipSync([head, ...extra, ...rest].join('\n'))]));
  assert.equal([read.outcome, read.cut, read.frozen], ['from-file', undefined, []]);
  assert.equal(await classIn(blackwood.store), await classIn(okafor.store));
});

test('of two tablets with one disk that only ever meet by file, no work is lost', async () => {
  const { home, okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  await fileOf(okafor);
  const copy = await aCopyOf(okafor, home.fetch);
  await tap(okafor);
  await tap(okafor, copy);
  await tap(okafor, copy);
  const first = await fileOf(okafor);
  const read = await copy.door.takeFile(first);
  assert.equal([read.outcome, read.wasCopy, read.received], ['from-file', true, 1]);
  const second = await fileOf(copy);
  await okafor.door.takeFile(second);
  await blackwood.door.takeFile(second);
  const views = await classIn(okafor.store);
  for (const { store } of [copy, blackwood]) assert.equal(await classIn(store), views);
  assert.is((await okafor.door.takeFile(second)).wasCopy, undefined);
});

test('what others have read in a file is not cut again under its name, when home finds it too large', async () => {
  const { home, okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  for (const pupil of okafor.pupils) {
    await recordDraft(okafor.store, okafor.at(pupil, 'cold'), randomBytes(12_000).toString('hex'));
  }
  for (let i = 0; i < 5; i++) await tap(okafor);
  await blackwood.door.takeFile(await fileOf(okafor));
  const { device } = okafor.store;
  home.heal();
  home.next(says(413), ({ method, body }) => method === 'PUT' && body.length > 20_000);
  assert.is((await okafor.door.sendHome()).waiting, 0);
  assert.is.not(okafor.store.device, device);
  assert.equal((await blackwood.door.sendHome()).frozen, []);
  await tap(okafor);
  await okafor.door.sendHome();
  const report = await blackwood.door.sendHome();
  assert.equal([report.received, report.frozen], [1, []]);
  assert.equal(await classIn(blackwood.store), await classIn(okafor.store));
});

test('a stream that was made short travels in a file as its snapshot', async () => {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  const { store, facts, patience } = okafor;
  const door = createHandover({ store, facts, fetch: home.fetch, patience, longStream: 3 });
  for (let day = 0; day < 5; day++) {
    await tap(okafor);
    await door.sendHome();
  }
  const { class: space } = store.self?.spaces ?? {};
  assert.ok((await ownStream(store, space as SpaceId)).base);
  await tap(okafor);
  home.always(drop);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  const file = await fileOf(okafor);
  for (let times = 0; times < 2; times++) {
    const read = await blackwood.door.takeFile(file);
    assert.equal([read.outcome, read.received > 0, read.frozen], ['from-file', times === 0, []]);
    assert.equal(await classIn(blackwood.store), await classIn(store));
  }
  assert.is((await okafor.door.takeFile(await fileOf(blackwood))).wasCopy, undefined);
});

test('a forged segment under our own name changes nothing', async () => {
  const { okafor } = await noWifi();
  const [head, ...rest] = (await textOf(await fileOf(okafor))).split('\n') as [string, ...string[]];
  const forged = rest
    .filter((line) => line.includes('body'))
    .map((line) => {
      const { body, ...more } = JSON.parse(line);
      return withSum({ ...more, body: body.replace(/"ct":"..../, '"ct":"AAAA') });
    });
  const { device } = okafor.store;
  const read = await okafor.door.takeFile(new Blob([gzipSync([head, ...forged].join('\n'))]));
  assert.equal([read.outcome, read.wasCopy, okafor.store.device], ['from-file', undefined, device]);
});

test('stopped while a file is made or read, it leaves all as it was, and the next time goes through', async () => {
  const { okafor, others } = await noWifi();
  const [blackwood] = others as [Tablet & Connected];
  const stopping = () => {
    const stop = new AbortController();
    return { signal: stop.signal, progress: () => stop.abort() };
  };
  await tap(okafor);
  await fileOf(okafor);
  const made = await okafor.door.makeFile(stopping());
  assert.equal([made.report.outcome, made.file], ['cancelled', undefined]);
  const file = await fileOf(okafor);
  const stop = new AbortController();
  stop.abort();
  assert.is((await blackwood.door.takeFile(file, { signal: stop.signal })).outcome, 'cancelled');
  assert.is((await blackwood.door.takeFile(file)).outcome, 'from-file');
  assert.equal(await classIn(blackwood.store), await classIn(okafor.store));
});

test.run();
