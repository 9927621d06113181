import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { importSealKey } from '../../src/device/cipher.ts';
import { homeOf, keysOf, type SpaceKey } from '../../src/device/keys.ts';
import { Contents, readEnvelope } from '../../src/schema/envelope.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import { records } from '../../src/schema/records.ts';
import { readCritique } from '../../src/station/Critique/readCritique.ts';
import { readMyPage } from '../../src/station/MyPage/readMyPage.ts';
import { giveCritique, judgeOwn, keepHalf } from '../../src/store/commands/child.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { giveCards, offerHelp, tickStep } from '../../src/store/commands/face.ts';
import { setGoal } from '../../src/store/commands/goal.ts';
import { putHandUp } from '../../src/store/commands/hand.ts';
import { chooseIdea, recallToolkit } from '../../src/store/commands/idea.ts';
import { sayInMyWords, tellInMyWords, tellSecond } from '../../src/store/commands/inMyWords.ts';
import { setLike } from '../../src/store/commands/likes.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { writeInBox } from '../../src/store/commands/myBoxes.ts';
import { sayPractice } from '../../src/store/commands/practice.ts';
import { finishRecording, recordSecond } from '../../src/store/commands/recording.ts';
import { giveAdultCode, planStation, setCritiqueWays } from '../../src/store/commands/station.ts';
import { tellWhere } from '../../src/store/commands/tell.ts';
import { changeUnitText } from '../../src/store/commands/unitText.ts';
import { chooseLanguage, setWords } from '../../src/store/commands/words.ts';
import { inMyWordsOf } from '../../src/store/inMyWordsQueries.ts';
import { planHere } from '../../src/store/stationQueries.ts';
import { type Store, spaceOf } from '../../src/store/store.ts';
import { ownWords } from '../../src/store/wordQueries.ts';
import { open } from '../../src/sync/seal.ts';
import { aPageOf } from '../support/aPage.ts';
import { fakeFacts } from '../support/fakeFacts.ts';
import { aForeignStream } from '../support/foreignStream.ts';
import { aSchoolAt, aTabletThatJoins, connect, linkFrom } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { suite } from '../support/suite.ts';
import { aTablet } from '../support/tablet.ts';

const test = suite('a station among tablets');
const target = 'Y4.VGP.01' as TargetId;

interface Said {
  url: string;
  token: string;
  body: string;
}

/** A line that writes down all that is said on it, there and back. */
function tapped(line: typeof fetch): { line: typeof fetch; said: Said[] } {
  const said: Said[] = [];
  return {
    said,
    async line(input, init) {
      const request = new Request(input as RequestInfo, init);
      const answer = await line(input, init);
      const body = `${(init?.body as string) ?? ''}\n${await answer.clone().text()}`;
      said.push({ url: request.url, token: request.headers.get('authorization') ?? '', body });
      return answer;
    },
  };
}

function openFacts() {
  const all = new Map<string, unknown>();
  const facts = fakeFacts();
  const set = async (name: string, value: unknown) => {
    all.set(name, value);
    await facts.set(name, value);
  };
  return { all, facts: { ...facts, set } };
}

/** A class, and a station that the teacher's link has let in. */
async function aClassWithAStation() {
  const home = memoryHome();
  const okafor = await aSchoolAt(home);
  await okafor.door.sendHome();
  const tablet = await aTablet();
  const { all, facts } = openFacts();
  const { line, said } = tapped(home.fetch);
  const station = { ...tablet, ...connect(tablet, line, facts) };
  const link = await linkFrom(okafor, 'station', 'Blue 2');
  const answer = await station.door.join(link, { adult: '', tablet: '' });
  assert.equal(answer, { is: 'joined', school: 'Fernlea Primary' });
  return { home, okafor, station, facts: all, said };
}

/** What of these sealed texts those keys open. */
async function openedWith(keys: SpaceKey[], texts: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const text of texts) {
    const envelope = readEnvelope(text);
    if (typeof envelope === 'string') continue;
    for (const { key } of keys) {
      const contents = Contents.safeParse(await open(envelope, await importSealKey(key)));
      if (contents.success) found.push(contents.data);
    }
  }
  return found;
}

/** Every row of every table, and what is inside what is sealed. */
async function everythingIn({ db }: Store, keys: SpaceKey[]): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  const sealed = (await db.segments.toArray()).map(({ body }) => body);
  return JSON.stringify([rows, await openedWith(keys, sealed)]);
}

/** Every sealed text in what was said, on its own or in whatever it was wrapped. */
function envelopesIn({ body }: Said): string[] {
  return body.split('\n').flatMap(textsIn);
}

function textsIn(text: string): string[] {
  if (typeof readEnvelope(text) !== 'string') return [text];
  const found: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string') found.push(value);
    });
  } catch {
    // Not JSON, so nothing sealed either.
  }
  return found;
}

const secrets = ['Quigley', 'H801200001001', 'Hides behind Ben'];
/** What adults and children said that pupils may see. */
const shownThere = [
  ...['The kite flew away.', 'My kite is red.', 'Blue 2', 'You are nearly there.', 'Read it aloud.'],
  ...['Once there was a kite.', 'I like the kite.', 'A kite on the moon', 'A bit with a verb'],
  ...['The kite goes up', '"self-judgement"', '"recording"', '"recall"', '"hand-up"', '"practice"', '"page"'],
];
const adultWords = ['"judgement"', '"retraction"', '"upn"', '"family"', '"note"', '"presence"'];

type School = Awaited<ReturnType<typeof aSchoolAt>>;

/** By taps of their own, of what they judged and planned. */
async function everythingAdultsPutThere({ store, unit, classId }: School, amy: PupilId): Promise<void> {
  await tellWhere(store, [{ pupil: amy, lines: [{ target, says: 'You are nearly there.', mayHelp: true }] }]);
  await setGoal(store, amy, { target, pupil: 'I can show it.', step: 'Read it aloud.' });
  await sayPractice(store, [{ pupil: amy, target, schoolYear: 2026 }], 'set');
  await changeUnitText(store, unit, { core: 'Once there was a kite.' });
  await planStation(store, store.device, { doing: 'critique', unit });
  await setCritiqueWays(store, classId, { glance: 'first' });
  await giveCards(store, [amy]);
  await giveAdultCode(store);
}

async function everythingChildrenDo(
  store: Store,
  { unit, at }: School,
  amy: PupilId,
  ben: PupilId,
): Promise<void> {
  const { task } = at(amy, 'cold');
  const own = { unit, task, pupil: amy };
  const sound = { type: 'audio/webm', bytes: new Uint8Array([1, 2, 3]) };
  await setLike(store, amy, 'size', 'big');
  await judgeOwn(store, own, { version: 1, target, level: 'approaching' });
  await giveCritique(store, own, { critic: ben, version: 1, words: 'I like the kite.' });
  await keepHalf(store, ben, () => ({ author: amy, version: 1, said: { kind: 'I like' } }));
  await recordSecond(store, { ...own, is: 'draft', version: 1 }, 0, sound);
  await finishRecording(store, { ...own, is: 'draft', version: 1 });
  await chooseIdea(store, own, { is: 'own', words: 'A kite on the moon' });
  await recallToolkit(store, own, 1, { ticked: ['hook'], toolkit: ['hook', 'turn'] });
  await sayInMyWords(store, { pupil: amy, term: 'clause' }, 'A bit with a verb');
  await tellSecond(store, { pupil: amy, term: 'clause' }, 0, sound);
  await tellInMyWords(store, { pupil: amy, term: 'clause' });
  await writeInBox(store, unit, amy, 'box-1', 'The kite goes up');
  await offerHelp(store, amy, target, true);
  await tickStep(store, amy, 'Read it aloud.');
  await putHandUp(store, { unit, pupil: amy, is: 'stuck' });
  await aPageOf(store, own, { size: 1000 });
}

test('the school’s words and their language stand at the station after the next handover', async () => {
  const { okafor, station } = await aClassWithAStation();
  await chooseLanguage(okafor.store, 'cy');
  await setWords(okafor.store, 'cy', { 'nouns.goal.one': 'targed personol' });
  await okafor.door.sendHome();
  await station.door.sendHome();
  const said = { language: 'cy', own: { 'nouns.goal.one': 'targed personol' } };
  assert.equal(await ownWords(station.store), said);
});

test('a station’s database, its facts and its traffic hold nothing that is for adults', async () => {
  const { home, okafor, station, facts, said } = await aClassWithAStation();
  const { store } = okafor;
  const [amy, ben] = okafor.pupils as [PupilId, PupilId];
  const fields = { family: 'Quigley', upn: 'H801200001001' };
  await importClassList(store, { newClasses: [], added: [], changed: [{ id: amy, fields }], left: [] });
  await recordJudgement(store, okafor.at(amy, 'cold'), target, 'not-yet');
  await setPieceFlag(store, okafor.at(ben, 'cold'), 'presence', 'absent');
  await setPieceFlag(store, okafor.at(amy, 'cold'), 'note', 'Hides behind Ben.');
  await recordDraft(store, okafor.at(amy, 'cold'), 'The kite flew away.');
  await recordDraft(station.store, okafor.at(ben, 'cold'), 'My kite is red.');
  await everythingAdultsPutThere(okafor, amy);
  for (const { door } of [okafor, station]) await door.sendHome();
  await everythingChildrenDo(station.store, okafor, amy, ben);
  const blackwood = await aTabletThatJoins(okafor, home.fetch);
  for (const each of [okafor, station, blackwood, okafor, station, blackwood]) {
    const { waiting, setAside, frozen } = await each.door.sendHome();
    assert.equal([waiting, setAside, frozen], [0, 0, []]);
  }

  const own = spaceOf(store, 'station');
  const keys = facts.get('keys') as SpaceKey[];
  const kept = await everythingIn(station.store, keys);
  const heard = JSON.stringify(await openedWith(keys, said.flatMap(envelopesIn)));
  for (const text of [kept, heard]) {
    for (const words of shownThere) assert.ok(text.includes(words), words);
    for (const word of [...secrets, ...adultWords]) assert.not.ok(text.includes(word), word);
  }
  assert.equal([...new Set(keys.map(({ space }) => space))], [own]);
  assert.equal(Object.keys((await homeOf(station.facts))?.tokens ?? {}), [own]);
  const theirs = await homeOf(okafor.facts);
  const bearer = `Bearer ${theirs?.tokens[own]}`;
  const places = [`${home.address}/v1/${own}/`, `${home.address}/v1/look`];
  assert.ok(said.every(({ token }) => token === '' || token === bearer));
  assert.ok(said.every(({ url }) => places.some((place) => url.startsWith(place))));
  // Nor does it know the names under which the rest is kept.
  const all = kept + JSON.stringify([...facts]) + JSON.stringify(said);
  for (const kind of ['school', 'class'] as const) {
    const id = spaceOf(store, kind);
    const secret = (await keysOf(okafor.facts)).find(({ space }) => space === id)?.key ?? '';
    for (const text of [id, secret, theirs?.tokens[id] ?? '']) assert.not.ok(all.includes(text), kind);
  }
  assert.is(await blackwood.store.db.pieces.count(), 2);
  assert.ok((await everythingIn(blackwood.store, await keysOf(blackwood.facts))).includes('Quigley'));
});

test('whatever one child did at a station, what is read for the next one holds nothing of it', async () => {
  const { okafor, station } = await aClassWithAStation();
  const { store } = station;
  const [amy, ben, cat] = okafor.pupils as [PupilId, PupilId, PupilId];
  await everythingAdultsPutThere(okafor, amy);
  for (const { door } of [okafor, station]) await door.sendHome();
  await recordDraft(store, okafor.at(amy, 'cold'), 'The kite flew away.');
  await everythingChildrenDo(store, okafor, amy, ben);
  const unit = await store.db.units.get(okafor.unit);
  assert.ok(unit);
  const plan = { ...(await planHere(store)), unit: okafor.unit };
  const readFor = async (pupil: PupilId) => {
    // Of the others a page shows faces, and of their faces name and picture alone.
    const { faces: _, ...page } = await readMyPage(store, pupil, plan);
    const { half, isFirst } = await readCritique(store, unit, pupil);
    const words = await inMyWordsOf(store, pupil);
    return JSON.stringify({ ...page, half, isFirst, words });
  };
  const own = [
    ...[
      'The kite flew away.',
      'I like the kite.',
      'A kite on the moon',
      'A bit with a verb',
      'The kite goes up',
    ],
    ...[
      'You are nearly there.',
      'Read it aloud.',
      '"approaching"',
      '"hook"',
      '"stuck"',
      '"recording"',
      '"big"',
    ],
  ];
  const [read, next] = [await readFor(amy), await readFor(cat)];
  for (const words of own) assert.ok(read.includes(words), words);
  for (const words of [...own, amy, ben]) assert.not.ok(next.includes(words), words);
  // Ben helped Amy, and has begun to help her again: that is his, and no other's.
  const helped = await readFor(ben);
  assert.ok(helped.includes('"half":{') && helped.includes('"isFirst":false'));
  assert.ok(next.includes('"isFirst":true') && !next.includes('"half"'));
  for (const words of own) assert.not.ok(helped.includes(words), words);
});

test('whatever is sealed with the station’s key, nothing for adults reaches a view', async () => {
  const { home, station } = await aClassWithAStation();
  const stream = await aForeignStream(station, home.fetch, 'station');
  const id = 'c'.repeat(20);
  const names = [...Object.keys(records), 'rota', '__proto__', 'toString'];
  const change = fc.record({
    record: fc.constantFrom(...names),
    id: fc.constantFrom(id, `${id}/${id}/${id}`, `${'b'.repeat(20)}/${id}`),
    fields: fc.dictionary(fc.constantFrom('name', 'title', 'given', 'note', 'same', 'class'), fc.string()),
  });
  const events = fc.oneof(
    fc.record({
      kind: fc.constantFrom('judgement', 'retraction', 'praise'),
      of: fc.constant([`${'0'.repeat(14)}-${id}`]),
    }),
    fc.record({ kind: fc.constant('draft'), version: fc.constant(1), text: fc.string() }),
    fc.record({ kind: fc.constant('edit'), changes: fc.array(change, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('edit'), changes: fc.jsonValue() }),
  );
  let n = 0;
  const send = async (over: object[]) => {
    n += 1;
    await stream.put(
      n,
      await stream.sealed(
        n,
        over.map((each) => stream.event(each)),
      ),
    );
    const { outcome, frozen } = await station.door.sendHome();
    assert.equal([['home', 'nothing-new'].includes(outcome), frozen], [true, []]);
    const { db } = station.store;
    const counts = [db.ledger, db.standings, db.pupils, db.adults, db.schools].map((table) => table.count());
    assert.equal(await Promise.all(counts), [0, 0, 0, 0, 0]);
  };
  await fc.assert(fc.asyncProperty(fc.array(events, { minLength: 1, maxLength: 6 }), send), { numRuns: 60 });
  await send([{}]);
  assert.ok((await station.store.db.setAside.count()) > 0);
  assert.ok((await station.store.db.pieces.count()) > 0);
});

test('a teacher’s link does not make an adult’s tablet of a station, and another station’s link renews its key', async () => {
  const { okafor, station } = await aClassWithAStation();
  const nobody = { adult: '', tablet: '' };
  const before = [await keysOf(station.facts), await homeOf(station.facts)];
  for (const role of ['teacher', 'adult'] as const) {
    const link = await linkFrom(okafor, role);
    assert.equal(await station.door.join(link, { adult: 'Eve', tablet: 'Mine' }), { is: 'station-here' });
  }
  const link = await linkFrom(okafor, 'station', 'Red 1');
  assert.equal((await station.door.join(link, nobody)).is, 'renewed');
  assert.equal([await keysOf(station.facts), await homeOf(station.facts)], before);
  assert.is(await station.door.invite({ role: 'station', tablet: '', app: 'https://x.example/' }), undefined);

  // On a teacher's tablet a station's link takes nothing away.
  const mine = [await keysOf(okafor.facts), await homeOf(okafor.facts)];
  assert.equal((await okafor.door.join(link, nobody)).is, 'renewed');
  assert.equal([await keysOf(okafor.facts), await homeOf(okafor.facts)], mine);
});

test.run();
