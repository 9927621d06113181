import { type OwnWords, ownWords } from '../rules/ownWords.ts';
import type { PupilId } from '../schema/ids.ts';
import { allPupils, byRegister } from './queries.ts';
import type { InMyWordsRow, PupilRow } from './rows.ts';
import { oneChild } from './sameChild.ts';
import type { Store } from './store.ts';

/** What one child says that words mean, by the words. */
export async function inMyWordsOf(store: Store, pupil: PupilId): Promise<OwnWords[]> {
  const rows = await store.db.inMyWords.bulkGet(await oneChild(store, pupil));
  return wordsIn(rows.filter((row) => row !== undefined));
}

/** What the children who are here say that one word means, in register order. */
export async function allInTheirWords(
  store: Store,
  term: string,
): Promise<{ pupil: PupilRow; said: OwnWords }[]> {
  const [pupils, rows] = await Promise.all([allPupils(store), store.db.inMyWords.toArray()]);
  const here = pupils.filter(({ place }) => place === 'here').sort(byRegister);
  return here.flatMap((pupil) => {
    const ids = [pupil.id, ...(pupil.also ?? [])];
    const own = wordsIn(rows.filter(({ key }) => ids.includes(key)));
    const said = own.find((each) => each.term === term);
    return said ? [{ pupil, said }] : [];
  });
}

function wordsIn(rows: readonly InMyWordsRow[]): OwnWords[] {
  const all = ownWords(rows.flatMap(({ said }) => said));
  return all.sort((a, b) => a.term.localeCompare(b.term, 'en-GB'));
}
