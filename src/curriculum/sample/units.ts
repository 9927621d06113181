import type { SampleUnit } from '../../schema/sample.ts';
import { creaturesCold } from './creaturesCold.ts';
import { doorwaysCold } from './doorwaysCold.ts';
import { doorwaysHot } from './doorwaysHot.ts';
import { piecesOf } from './rows.ts';

/** Earlier punctuation and last year's spellings: in sight whatever the unit is about. */
const nonNegotiables = ['Y4.VGP.12', 'Y4.SP.11'];
const doorways = ['Y4.DR.02', 'Y4.VGP.03', 'Y4.VGP.04'];
const creatures = ['Y4.DR.02', 'Y4.VGP.01', 'Y4.VGP.08'];

export const units: SampleUnit[] = [
  {
    title: 'Doorways',
    coreText: "Alice's Adventures in Wonderland, Lewis Carroll (1865), chapters 1 and 2",
    genre: 'portal',
    stage: 'polished',
    startedDaysAgo: 61,
    focus: doorways,
    nonNegotiables,
    tasks: [
      { kind: 'cold', daysAgo: 60, pieces: piecesOf(doorwaysCold, [...doorways, ...nonNegotiables]) },
      { kind: 'hot', daysAgo: 32, pieces: piecesOf(doorwaysHot, [...doorways, ...nonNegotiables]) },
    ],
  },
  {
    title: 'Creatures nobody has met',
    coreText: 'The Hedgerow Dragon: a field guide (model text, invented for this sample)',
    genre: 'report',
    stage: 'innovation',
    startedDaysAgo: 15,
    focus: creatures,
    nonNegotiables,
    tasks: [
      { kind: 'cold', daysAgo: 14, pieces: piecesOf(creaturesCold, [...creatures, ...nonNegotiables]) },
      { kind: 'hot', daysAgo: -9, pieces: [] },
    ],
  },
];
