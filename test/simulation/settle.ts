import type { HandoverReport } from '../../src/schema/handover.ts';
import { puts } from '../support/memoryHome.ts';
import { checkReport } from './checks.ts';
import { newerAppSendsAgain, putRight } from './strangers.ts';
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
    for (const tablet of tablets) {
      const report = await tablet.door.sendHome();
      checkReport(world, tablet, report);
      if (report.outcome === 'home') moved += 1;
      else if (report.outcome !== 'nothing-new' || standsStill(world, report) || report.setAside > 0) {
        throw new Error(`in fair weather ${tablet.name} reports ${JSON.stringify(report)}`);
      }
    }
    if (moved === 0) return;
  }
  throw new Error(`something still moves after ${patience} rounds`);
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
