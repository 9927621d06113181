import type { HandoverOutcome, HandoverReport } from '../../schema/handover.ts';
import { fileSuffix } from '../../schema/sealedFile.ts';
import { changes } from './changes.ts';
import { dayOf, type Said, sayReport, timeOf } from './sayHandover.ts';

/** `Redraft 2026-11-23 16.02.redraft`: of the class it says nothing, for a file lies about. */
export function nameOfFile(at: string): string {
  return `Redraft ${at.slice(0, 10)} ${at.slice(11, 16).replace(':', '.')}${fileSuffix}`;
}

/** Of an earlier day perhaps. */
export function sayLastMade({ at, inFile = 0 }: HandoverReport): string {
  return `The last file was made ${dayOf(at)}, ${timeOf(at)}, with ${changes(inFile)} of this tablet. It is not home.`;
}

/** What came of making or opening a file. */
export function sayFile(report: HandoverReport): Said {
  return otherwise[report.outcome] ?? sayReport({ ...report, waiting: 0 });
}

/** Where what is said of sending home would not be true of a file. */
const otherwise: Partial<Record<HandoverOutcome, Said>> = {
  cancelled: { kind: 'plain', title: 'Stopped.', body: 'What had come in stays. Nothing was lost.' },
  'no-home': { kind: 'plain', title: 'This tablet has no class yet.', body: 'Join one first.' },
  'tablet-full': {
    kind: 'alarm',
    title: 'This tablet is full.',
    body: 'Free some space on the tablet, then try again. Nothing was lost.',
  },
  trouble: { kind: 'alarm', title: 'That did not work.', body: 'Try again. Nothing was lost.' },
  broken: {
    kind: 'alarm',
    title: 'Something in Redraft went wrong.',
    body: 'Try again. If it stays like this, reload first. Nothing was lost.',
  },
};
