import { classList } from './classList.ts';
import { handover } from './handover.ts';
import { tap } from './tap.ts';
import { gridData, prepareApp, touchTablet } from './unitGrid.ts';

/** What the run asks of the page. */
const jobs = { tap, prepareApp, touchTablet, gridData, classList, handover };
export type Jobs = typeof jobs;

declare global {
  interface Window {
    jobs: Jobs;
  }
}

window.jobs = jobs;
