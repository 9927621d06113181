import { Buffer } from 'node:buffer';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf, keysOf } from '../../src/device/keys.ts';
import type { Page } from '../../src/schema/event.ts';
import { giveCritique, judgeOwn } from '../../src/store/commands/child.ts';
import { importClassList } from '../../src/store/commands/classList.ts';
import { putHandUp } from '../../src/store/commands/hand.ts';
import { sayInMyWords, tellInMyWords, tellSecond } from '../../src/store/commands/inMyWords.ts';
import { keepPage } from '../../src/store/commands/keepPage.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { finishNote, noteSecond } from '../../src/store/commands/markNote.ts';
import { chooseDraft, handBack, placeMark } from '../../src/store/commands/marks.ts';
import { replacePage } from '../../src/store/commands/pages.ts';
import { sayPractice } from '../../src/store/commands/practice.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { endUnit } from '../../src/store/commands/unit.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { changeUnitText } from '../../src/store/commands/unitText.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { createHandover } from '../../src/sync/handover.ts';
import { aSchoolAt, aTabletThatJoins, hurry, linkFrom } from '../support/handover.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { threeTargets } from '../support/tablet.ts';
import { essenceOf } from './essence.ts';
import { toPlain } from './plain.ts';

/*
 * `node test/frozen/make.ts 0.1`: what this version writes, to be opened by every later one. Run once for a version
 * that is released; what is there is never written over.
 */
const [version] = process.argv.slice(2);
if (!version || !/^\d+\.\d+$/.test(version))
  throw new Error('Which version? Such as: node test/frozen/make.ts 0.1');
const folder = join(import.meta.dirname, version);
if (existsSync(folder)) throw new Error(`${version} is frozen already`);

const home = memoryHome();
const room = await aSchoolAt(home, 3);
const { store, facts } = room;
const [amy, ben, cy] = room.pupils as [never, never, never];
const { schoolYear } = room.at(amy, 'cold');
const [first, second] = threeTargets.map(({ target }) => target) as [never, never];
await recordJudgement(store, room.at(amy, 'cold'), first, 'not-yet');
await recordJudgement(store, room.at(amy, 'hot'), first, 'secure');
await recordJudgement(store, room.at(ben, 'cold'), second, 'deeper');
await undoLast(store);
await recordJudgement(store, room.at(ben, 'cold'), second, 'approaching');
await setPieceFlag(store, room.at(ben, 'cold'), 'support', 'guided');
await setPieceFlag(store, room.at(ben, 'cold'), 'note', 'Read it aloud with me first.');
await recordDraft(store, room.at(amy, 'cold'), 'The kite flew over the wall.');
await recordDraft(store, room.at(ben, 'hot'), 'A long story. '.repeat(1800));
const spot = { version: 1, place: { quote: 'kite', before: 'The ', after: ' flew' }, target: first };
await judgeOwn(store, room.at(amy, 'cold'), { ...spot, level: 'approaching' });
await giveCritique(store, room.at(amy, 'cold'), { ...spot, critic: ben, words: 'I can hear the kite.' });
await placeMark(store, room.at(amy, 'cold'), { ...spot, sort: 'gap', note: 'Which kite?' });
const line = { part: 'next' as const, words: 'Say which kite it is.', target: first };
await handBack(store, room.at(amy, 'cold'), { version: 1, lines: [line], marks: [] });
await chooseDraft(store, room.at(amy, 'cold'), { is: 'polished', version: 1, why: 'I like the wall.' });
await putHandUp(store, { pupil: ben, unit: room.unit, is: 'stuck', about: { target: second } });
await sayPractice(store, [{ pupil: ben, target: second, schoolYear }], 'set');
await sayInMyWords(store, { pupil: cy, term: 'noun' }, 'A thing you can name.');
await changeUnitText(store, room.unit, { core: 'Once there was a kite.', flawed: 'The kite went.' });
await setStage(store, room.unit, 'hot');
await importClassList(store, {
  newClasses: [],
  added: [],
  changed: [{ id: cy, fields: { preferredGiven: 'Cy' } }],
  left: [],
});
const picture = (seed: number) => Uint8Array.from({ length: 600 }, (_, i) => (i * seed) % 251);
await tellSecond(store, { pupil: cy, term: 'noun' }, 0, { type: 'audio/webm', bytes: picture(5) });
await tellInMyWords(store, { pupil: cy, term: 'noun' });
const { unit, task } = room.at(amy, 'hot');
const photo = { type: 'image/jpeg', page: picture(7), thumbnail: picture(3) };
await keepPage(store, { unit, task, pupil: amy, version: 1, order: 0, ...photo });
const [page] = (await pieceOf(store, room.at(amy, 'hot')))?.pages ?? [];
const place = { page: (page as Page).page.id, x: 0.4, y: 0.5 };
const ink = {
  ratio: 1.4,
  points: [
    [0.4, 0.5],
    [0.6, 0.5],
  ] as [number, number][],
};
const mark = await placeMark(store, room.at(amy, 'hot'), { version: 1, sort: 'question', place, ink });
const note = { unit, task, pupil: amy, mark };
await noteSecond(store, note, 0, { type: 'audio/webm', bytes: picture(11) });
await finishNote(store, note);
await replacePage(
  store,
  page as Page,
  { ...photo, page: picture(13), thumbnail: picture(17) },
  { ratio: 1.4, turns: 1 },
);
await door('made short').sendHome();
const station = await aTabletThatJoins(room, home.fetch, '', undefined, 'station');
await station.door.sendHome();
await recordDraft(station.store, room.at(cy, 'hot'), 'I wrote this at the station.');
await station.door.sendHome();
await endUnit(store, room.unit, 'yes');
await door('made short').sendHome({ everything: true });

const link = await linkFrom(room);
const sheet = await room.door.recoverySheet();
const { file } = await room.door.makeFile();
const opened = { madeAt: store.wall.now(), keys: await keysOf(facts), home: await homeOf(facts) };
mkdirSync(folder);
put('wire', { ...opened, spaces: toPlain(home.copy()) });
put('database', { ...opened, verno: store.db.verno, tables: await tablesOf() });
put('joining', { madeAt: opened.madeAt, link, qr: sheet?.qr, lines: sheet?.lines });
put('essence', await essenceOf(store));
writeFileSync(join(folder, 'class.redraft'), Buffer.from(await (file as Blob).arrayBuffer()));

/** With snapshots from the second segment on, so that there is one. */
function door(_: string) {
  return createHandover({
    store,
    facts,
    fetch: home.fetch,
    patience: hurry(),
    version: version ?? '',
    longStream: 1,
  });
}

async function tablesOf() {
  const tables = store.db.tables.map(async ({ name, schema }) => ({
    name,
    schema: [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(','),
    rows: toPlain(await store.db.table(name).toArray()),
  }));
  return Promise.all(tables);
}

function put(name: string, value: unknown): void {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);
}
