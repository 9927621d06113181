import type { SpaceId } from '../schema/ids.ts';
import { cutBack, cutOff } from '../store/cutOff.ts';
import { isStale } from '../store/erasing.ts';
import { wantAll } from '../store/parts.ts';
import { kindOfSpace } from '../store/tally.ts';
import { adoptOrphans, tellOrphans } from './adopt.ts';
import { bringWraps } from './bringWraps.ts';
import { goOnAsNew, wasFound } from './copy.ts';
import { learnNewest } from './fetchKeys.ts';
import { lookFirst } from './firstLook.ts';
import { sendHead } from './head.ts';
import { sendInTheirPlace } from './inTheirPlace.ts';
import { dropOldKeys } from './keyNeeds.ts';
import { answerLacks } from './lackedParts.ts';
import { fetchAgain, letGo } from './letGo.ts';
import { handOn, makeKeys } from './newKeys.ts';
import { clearParts, fetchParts, sendParts } from './parts.ts';
import { noteTold, sealAnew, tellNames } from './partsAnew.ts';
import { pull } from './pull.ts';
import { checkHome, readBack, sealAll, sendAll } from './push.ts';
import { confirmErased, resealOthers } from './reseal.ts';
import type { Run } from './run.ts';
import { bringSnapshot, keepShort } from './snapshot.ts';
import { Trouble } from './trouble.ts';

const lives = 3;

/**
 * All spaces there and back; once more from the start when this database turns out to be a copy. `introduce` sees
 * to it that this tablet's record is there, under the name that it goes by.
 */
export async function travel(run: Run, introduce: () => Promise<void>): Promise<void> {
  for (let life = 0; life < lives; life++) {
    await introduce();
    const done = await travelTwice(run);
    if (done === 'done') return;
    await goOnAsNew(run, done);
  }
  throw new Trouble('trouble', 'Other bytes under every new name');
}

/**
 * What led to new keys goes out first, under the old ones, and is heard by everybody. What is sealed with the new ones
 * goes out in a second round, and so does what was found out in one space and concerns another.
 */
async function travelTwice(run: Run): Promise<'done' | 'copy' | 'anew' | 'found'> {
  const { store } = run;
  let done = await travelOnce(run);
  if (done !== 'done') return done;
  const adopted = [await tellOrphans(run), await adoptOrphans(run)];
  const news = [...adopted, await makeKeys(run), await isStale(store)];
  // Whatever of a lost tablet lies where nothing could be read today would be cut off unread.
  if (!run.isKeptBack) news.push(await cutOff(store));
  news.push(await fetchAgain(run));
  if (news.includes(true)) done = await travelOnce(run);
  if (done !== 'done') return done;
  await cutBack(store);
  return (await wasFound(run)) ? 'found' : 'done';
}

async function travelOnce(run: Run): Promise<'done' | 'copy' | 'anew'> {
  await apart(run, () => lookFirst(run));
  // Nothing more is sent into a space of which it is not known how much of ours is there: what the endpoint has lost
  // would be hidden behind what comes after it.
  const through = new Set(spacesOf(run));
  for (const part of [inSpace, sendPages, sendInTheirPlace]) {
    for (const space of through) {
      const done = await apart(run, () => part(run, space));
      if (done === 'copy' || done === 'anew') return done;
      if (done === undefined) through.delete(space);
    }
  }
  await resealOthers(run);
  await confirmErased(run);
  await dropOldKeys(run);
  if ((await apart(run, () => letGo(run))) === 'copy') return 'copy';
  await apart(run, () => sendHead(run));
  for (const space of spacesOf(run)) await apart(run, () => fetchPages(run, space));
  return 'done';
}

/** The station space first: the heads in it tell what there is in the others. */
function spacesOf({ store, adapters }: Run): SpaceId[] {
  const isOther = (space: SpaceId) => Number(kindOfSpace(store, space) !== 'station');
  return [...adapters.keys()].sort((a, b) => isOther(a) - isOther(b));
}

/** What keeps one space back is kept for the report, and the others go on. */
async function apart<T>(run: Run, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Trouble) || !ofOneSpace.has(error.code)) throw error;
    run.trouble ??= error;
    run.isKeptBack = true;
    return undefined;
  }
}

/** Attachments when the events of all spaces are through, and then the events that waited for them. */
async function sendPages(run: Run, space: SpaceId): Promise<'done' | 'copy' | 'anew'> {
  await clearParts(run, space);
  await sealAnew(run, space);
  await answerLacks(run, space);
  const brought = await sendParts(run, space);
  const tellings = await tellNames(run, space);
  // Nothing waited for them, and to look for it is to read past all that was just sealed.
  if (brought === 0 && tellings.length === 0) return 'done';
  await sealAll(run, space);
  const sentUpTo = await sendAll(run, space);
  if (typeof sentUpTo === 'string') return sentUpTo;
  if ((await readBack(run, space, sentUpTo)) === 'copy') return 'copy';
  await noteTold(run, space, tellings);
  return 'done';
}

/** Last of all: what is not fetched today is there again tomorrow. */
async function fetchPages(run: Run, space: SpaceId): Promise<void> {
  if (run.everything) await wantAll(run.store, space);
  await fetchParts(run, space);
}

/** The other spaces may still go through. */
const ofOneSpace: ReadonlySet<string> = new Set(['refused', 'full', 'too-large', 'no-key']);

// What is home is looked at before anything is sent, so that a rolled-back endpoint gets it all in the right order;
// reading comes after sending, so that the feed's pages are also the read-back.
async function inSpace(run: Run, space: SpaceId): Promise<'done' | 'copy' | 'anew'> {
  if ((await checkHome(run, space)) === 'copy') return 'copy';
  if ((await bringWraps(run, space)) === 'copy') return 'copy';
  await learnNewest(run, space);
  await sealAll(run, space);
  if ((await bringSnapshot(run, space)) === 'copy') return 'copy';
  const sentUpTo = await sendAll(run, space);
  if (typeof sentUpTo === 'string') return sentUpTo;
  if ((await pull(run, space, sentUpTo)) === 'copy') return 'copy';
  if ((await readBack(run, space, sentUpTo)) === 'copy') return 'copy';
  if ((await keepShort(run, space)) === 'copy') return 'copy';
  await handOn(run, space);
  return bringWraps(run, space);
}
