import { partsOfPieceKey } from '../../src/schema/keys.ts';
import { readAttachment } from '../../src/store/attachments.ts';
import { pieceOf } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';

/** What a class is about, in plain words and in a fixed order: later versions may keep more, never less. */
export async function essenceOf(store: Store): Promise<Record<string, string[]>> {
  const { db } = store;
  const [pupils, units, ledger, pieces, faces, schools] = await Promise.all([
    db.pupils.toArray(),
    db.units.toArray(),
    db.ledger.toArray(),
    db.pieces.toArray(),
    db.faces.toArray(),
    db.schools.toArray(),
  ]);
  const texts = await Promise.all(pieces.map(async ({ key }) => wordsOf(store, key)));
  return {
    schools: schools.map(({ name }) => name).sort(),
    pupils: pupils.map(({ given, family, place }) => `${given} ${family}, ${place}`).sort(),
    faces: faces.map(({ given, initial }) => `${given} ${initial}`).sort(),
    units: units.map(({ title, stage, focus }) => `${title}, ${stage}, ${focus.length} targets`).sort(),
    judgements: ledger
      .flatMap(({ judgements, retracted }) =>
        judgements
          .filter(({ stamp }) => !retracted.includes(stamp))
          .map(({ pupil, target, level, taskKind }) => `${pupil} ${taskKind} ${target} ${level}`),
      )
      .sort(),
    notes: ledger
      .flatMap(({ pieces: flags }) => Object.values(flags).flatMap(({ note }) => note ?? []))
      .sort(),
    drafts: texts.flat().sort(),
    pages: (await Promise.all(pieces.map(({ key }) => pagesOf(store, key)))).flat().sort(),
    ...(await saidIn(store)),
  };
}

/** What is no judgement; each only where there is some, for 0.1 had none of it. */
async function saidIn({ db }: Store): Promise<Record<string, string[]>> {
  const [pieces, hands, practice, inMyWords, texts] = await Promise.all([
    db.pieces.toArray(),
    db.hands.toArray(),
    db.practice.toArray(),
    db.inMyWords.toArray(),
    db.unitTexts.toArray(),
  ]);
  const lines = {
    said: pieces.flatMap(({ said = [], marks = [] }) =>
      [...said, ...marks].map(({ kind, pupil }) => `${pupil} ${kind}`),
    ),
    hands: hands.flatMap((row) => row.hands.map(({ pupil, is }) => `${pupil} ${is}`)),
    practice: practice.flatMap(({ pupil, said }) => said.map(({ is, target }) => `${pupil} ${target} ${is}`)),
    inMyWords: inMyWords.flatMap(({ said }) =>
      said.map(({ pupil, term, words, seconds = 0 }) => `${pupil} ${term}: ${words ?? `told, ${seconds} s`}`),
    ),
    texts: texts.map(({ core = '', flawed = '' }) => `${core} | ${flawed}`),
  };
  return Object.fromEntries(
    Object.entries(lines).flatMap(([what, all]) => (all.length > 0 ? [[what, all.sort()]] : [])),
  );
}

async function wordsOf(store: Store, key: Parameters<typeof partsOfPieceKey>[0]): Promise<string[]> {
  const piece = await pieceOf(store, partsOfPieceKey(key));
  return (piece?.drafts ?? []).map(
    ({ text, long }) => `${(text ?? '').slice(0, 60)}${long ? ` (${long.size} bytes)` : ''}`,
  );
}

async function pagesOf(store: Store, key: Parameters<typeof partsOfPieceKey>[0]): Promise<string[]> {
  const piece = await pieceOf(store, partsOfPieceKey(key));
  const bytes = await Promise.all(
    (piece?.pages ?? []).map(({ thumbnail }) => readAttachment(store, thumbnail)),
  );
  return bytes.map((read) => (read ? [...read.slice(0, 8)].join(' ') : 'not here'));
}
