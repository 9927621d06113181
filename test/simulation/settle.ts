import { keysOf } from '../../src/device/keys.ts';
import type { HandoverReport } from '../../src/schema/handover.ts';
import type { TabletRow } from '../../src/store/rows.ts';
import { linkFrom } from '../support/handover.ts';
import { puts } from '../support/memoryHome.ts';
import { checkReport } from './checks.ts';
import { newerAppSendsAgain, putRight } from './strangers.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

/** Rounds of handovers that may go by before nothing moves: a copy finds out, a gap is closed, all is told. */
const patience = 8;

/** The weather clears, and everybody hands over until nothing moves. */
export async function settle(world: World): Promise<void> {
  const { home, tablets } = world;
  home.heal();
  putRight(world);
  await newerAppSendsAgain(world);
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
    if (moved > 0) continue;
    if (standing) throw new Error(standing);
    return;
  }
  throw new Error(`something still moves after ${patience} rounds`);
}

/**
 * It came in by a link from before the new keys, and the others let go of the old one before they had ever read a word
 * of it: its screen asks for a new link. Of whom anybody has heard, that one must find its keys by itself.
 */
async function isLetInAgain(
  { tablets }: World,
  tablet: SimTablet,
  { frozen }: HandoverReport,
): Promise<boolean> {
  const others = tablets.filter((each) => each !== tablet);
  const isKnown = ({ rows }: SimTablet) =>
    rows<TabletRow>('tablets').some(({ id }) => id === tablet.store.device);
  if (others.some(isKnown) || !frozen.some(({ why }) => why === 'no-key')) return false;
  const epochs = async ({ facts }: SimTablet) =>
    (await keysOf(facts)).reduce((sum, { epoch }) => sum + epoch, 0);
  const counted = await Promise.all(others.map(async (each) => [await epochs(each), each] as const));
  const [, newest] = counted.sort(([a], [b]) => b - a)[0] ?? [];
  if (!newest || (await epochs(newest)) <= (await epochs(tablet))) return false;
  const link = await linkFrom(newest);
  tablet.clock.elapse(newest.clock.now() - tablet.clock.now());
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
    if (asked.length > mostQuestions + questionsOfFrozen * report.frozen.length)
      throw new Error(`${asked.length} questions when nothing was new`);
  }
}

/** One look and a head. */
const mostQuestions = 2;
/** What stands still is asked for by name, and so are the pieces of a snapshot that might stand for it. */
const questionsOfFrozen = 4;
