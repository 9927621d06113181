import {
  checkAllEqual,
  checkAttachments,
  checkCursors,
  checkErased,
  checkNothingLost,
  checkOnce,
  checkTraffic,
} from './checks.ts';
import { checkNothingMoves } from './settle.ts';
import { checkPassedOn } from './strangers.ts';
import type { World } from './world.ts';

/** What is promised whatever happens. Each is looked at in every seed, or says which tests hold it. */
export interface Property {
  id: `P${number}`;
  promise: string;
  /** When the weather has cleared and nothing moves any more. */
  atTheEnd?(world: World): Promise<void> | void;
  /** Looked at on the way, or by other tests. */
  alsoIn?: string[];
}

export const properties: Property[] = [
  {
    id: 'P1',
    promise: 'Whatever came in which order, every tablet shows the same.',
    atTheEnd: checkAllEqual,
  },
  {
    id: 'P2',
    promise: 'No acknowledged event is ever lost, unless its tablet was destroyed before it was sent.',
    atTheEnd: async (world) => {
      await checkNothingLost(world);
      await checkAttachments(world);
    },
  },
  {
    id: 'P3',
    promise: 'Nothing has its effect twice.',
    atTheEnd: checkOnce,
    alsoIn: ['test/sync/copy.test.ts'],
  },
  {
    id: 'P4',
    promise: 'What counts as read has been applied.',
    atTheEnd: checkCursors,
    alsoIn: ['test/sync/pull.test.ts'],
  },
  {
    id: 'P5',
    promise: 'The endpoint never holds a word in the open, nor two texts under one key and iv.',
    atTheEnd: checkTraffic,
  },
  {
    id: 'P6',
    promise: 'An edit that saw another one never loses to it, whatever the clocks say.',
    alsoIn: ['test/simulation/taps.ts'],
  },
  {
    id: 'P7',
    promise: 'What this version does not know passes through it unchanged.',
    atTheEnd: checkPassedOn,
    alsoIn: ['test/sync/sortOut.test.ts'],
  },
  {
    id: 'P8',
    promise:
      'When every tablet that is not put away has heard that a pupil is erased, nothing that is kept opens what it was.',
    atTheEnd: checkErased,
    alsoIn: ['test/sync/erase.test.ts'],
  },
  {
    id: 'P9',
    promise: 'A station can never hold what is for adults.',
    alsoIn: ['test/store/station.test.ts'],
  },
  {
    id: 'P10',
    promise: 'Work and questions are bounded: when nothing is new, next to nothing is asked.',
    atTheEnd: checkNothingMoves,
  },
  {
    id: 'P11',
    promise: 'What an endpoint forgets comes back, as long as any tablet has it.',
    alsoIn: ['test/simulation/forgets.ts', 'test/sync/inTheirPlace.test.ts'],
  },
  {
    id: 'P12',
    promise: 'Whatever the endpoint answers, a handover ends with a report and deletes nothing here.',
    alsoIn: ['test/simulation/steps.ts', 'test/sync/faults.test.ts'],
  },
];

export async function checkEnd(world: World): Promise<void> {
  for (const { id, promise, atTheEnd } of properties) {
    try {
      await atTheEnd?.(world);
    } catch (error) {
      throw new Error(`${id}, "${promise}": ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  }
}
