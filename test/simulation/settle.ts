import { keysOf, type SpaceKey } from '../../src/device/keys.ts';
import type { HandoverReport } from '../../src/schema/handover.ts';
import type { SpaceId } from '../../src/schema/ids.ts';
import { formerDevices } from '../../src/store/parting.ts';
import type { HeadRow, StreamRow } from '../../src/store/streamRows.ts';
import { kindOfSpace } from '../../src/store/tally.ts';
import { linkFrom } from '../support/handover.ts';
import { puts } from '../support/memoryHome.ts';
import { checkReport } from './checks.ts';
import { comesBack, knows, tidyLists } from './leavings.ts';
import { newerAppSendsAgain, putRight } from './strangers.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

/** Rounds of handovers that may go by before nothing moves: a copy finds out, a gap is closed, all is told. */
const patience = 12;

/** The weather clears, and everybody hands over until nothing moves. */
export async function settle(world: World): Promise<void> {
  const { home, tablets } = world;
  home.heal();
  putRight(world);
  await newerAppSendsAgain(world);
  for (const tablet of [...world.away]) await comesBack(world, tablet);
  let wasQuiet = false;
  for (let round = 0; round < patience; round++) {
    let moved = 0;
    let standing: string | undefined;
    for (const tablet of tablets) {
      const report = await tablet.door.sendHome();
      checkReport(world, tablet, report);
      const said = `in fair weather ${tablet.name} reports ${JSON.stringify(report)}`;
      if (report.outcome === 'home' || (await isLetInAgain(world, tablet, report))) moved += 1;
      else if (report.outcome !== 'nothing-new' || report.setAside > 0) throw new Error(said);
      else if (standsStill(world, report)) standing = said;
    }
    const isQuiet = !(await tidyLists(world)) && moved === 0;
    // What home has been asked for in vain is given up by the next handover, and what waits for it goes on.
    const isOver = isQuiet && (wasQuiet || tablets.every(({ rows }) => rows('wants').length === 0));
    wasQuiet = isQuiet;
    if (!isOver) continue;
    if (standing) throw new Error(standing);
    return;
  }
  throw new Error(`something still moves after ${patience} rounds`);
}

/**
 * It came in by a link from before the new keys, and the others let go of the old one before they had ever read a word
 * of it, or have kept somebody out since: its screen asks for a new link. Of whom a tablet has heard that knows whom
 * its new keys keep out, nobody, that one must find its keys by itself; a link brings keys, and not that.
 * Of two copies of one disk each may have made new keys and let go of the old one before it heard of the other; and
 * who shares no key with a helper any more can be sealed none by it, for a key is sealed with one that both have.
 */
async function isLetInAgain(
  { tablets, hasNewKeys, copied }: World,
  tablet: SimTablet,
  { frozen }: HandoverReport,
): Promise<boolean> {
  const others = tablets.filter((each) => each !== tablet);
  const isOfOthers = ({ device, why }: HandoverReport['frozen'][number]) =>
    why === 'no-key' && others.some(({ store }) => store.device === device);
  if (!frozen.some(isOfOthers)) return false;
  const held = await keysOf(tablet.facts);
  const isNewHere = (one: SpaceKey) =>
    held.every(({ space, epoch, key }) => space !== one.space || (epoch <= one.epoch && key !== one.key));
  const all = await Promise.all(
    others.map(async (other) => {
      const keys = await keysOf(other.facts);
      const shared = new Set(
        keys.filter(({ key }) => held.some((one) => one.key === key)).map(({ space }) => space),
      );
      return { other, shared, fresh: keys.filter(isNewHere) };
    }),
  );
  const [helper] = all
    .filter(({ fresh }) => fresh.length > 0)
    .sort((a, b) => b.fresh.length - a.fresh.length);
  const handsOn = ({ other, shared, fresh }: (typeof all)[number]) =>
    knows(other, tablet.store.device) &&
    fresh.some(
      ({ space }) =>
        shared.has(space) && fresh.every((each) => each.space !== space || each.without !== undefined),
    );
  if (!helper || (all.some(handsOn) && !hasNewKeys && !copied)) return false;
  const link = await linkFrom(helper.other);
  tablet.clock.elapse(helper.other.clock.now() - tablet.clock.now());
  return (await tablet.door.join(link, { adult: '', tablet: '' })).is === 'renewed';
}

/**
 * A name that nobody goes by may stand still for ever: it was forged, or its tablet found itself a copy and its work
 * travels under another one.
 */
function standsStill({ tablets, newer }: World, { frozen }: HandoverReport): boolean {
  const names = new Set(tablets.map(({ store }) => store.device));
  return frozen.some(({ device }) => names.has(device) || device === newer?.stream.device);
}

/** One handover more of each tablet is one look and a head. */
export async function checkNothingMoves({ home, tablets }: World): Promise<void> {
  for (const tablet of tablets) {
    const before = home.asked.length;
    const report = await tablet.door.sendHome();
    if (report.outcome !== 'nothing-new')
      throw new Error(`${tablet.name} still moves ${JSON.stringify(report)}`);
    const asked = home.asked.slice(before);
    const sent = asked.filter(puts(/^s\//));
    if (sent.length > 0) throw new Error(`${sent.map(({ name }) => name)} was sent when nothing was new`);
    const more = report.frozen.length + toldInVain(tablet) + tablet.rows('wants').length;
    const most = mostQuestions + questionsOfOne * more + (await questionsForKeys(tablets, tablet, report));
    if (asked.length > most) throw new Error(`${asked.length} questions when nothing was new`);
  }
}

/** One look and a head. */
const mostQuestions = 2;
/**
 * What stands still or was told of is asked for by name, and so are the pieces of a snapshot that might stand for it;
 * and of a page that is gone for good each piece, by every name that it had.
 */
const questionsOfOne = 4;

/**
 * A key that is not here may have been made by any adult's tablet, for any name that this one went by; and of the
 * newest epoch too there may be one that was made apart. It is looked for where a stream does not open without it, and
 * where others tell of one that nobody who knows whom it keeps out can hand on.
 */
async function questionsForKeys(
  tablets: SimTablet[],
  tablet: SimTablet,
  { frozen }: HandoverReport,
): Promise<number> {
  const { store, rows, facts } = tablet;
  const held = await keysOf(facts);
  const told = (await Promise.all(tablets.map((each) => keysOf(each.facts)))).flat();
  const isLacked = ({ space, epoch, key }: SpaceKey) =>
    held.every((own) => own.space !== space || (own.epoch <= epoch && own.key !== key));
  const spaces = new Set([
    ...frozen.filter(({ why }) => why === 'no-key').map(({ space }) => space),
    ...told.filter(isLacked).map(({ space }) => kindOfSpace(store, space as SpaceId)),
  ]);
  const names = 1 + (await formerDevices(store)).length;
  return spaces.size * names * rows('tablets').length * 2;
}

/** Streams of which a head says more than is here, because home has lost it under a name that nobody goes by. */
function toldInVain({ rows, store }: SimTablet): number {
  const heads = rows<HeadRow>('heads');
  const told = new Map<string, number>();
  const tell = (kind: string, device: string, n: number) =>
    told.set(`${kind}/${device}`, Math.max(n, told.get(`${kind}/${device}`) ?? 0));
  for (const { device, n, applied } of heads) {
    for (const [kind, far] of Object.entries(n)) tell(kind, device, far);
    for (const [kind, others] of Object.entries(applied)) {
      for (const [other, far] of Object.entries(others)) tell(kind, other, far);
    }
  }
  for (const { space, device, n } of rows<StreamRow>('streams')) {
    const key = `${kindOfSpace(store, space)}/${device}`;
    if (n >= (told.get(key) ?? 0)) told.delete(key);
  }
  return [...told].filter(([key, far]) => far > 0 && !key.endsWith(store.device)).length;
}
