import { classList } from './classList.ts';
import { arriveOnce, handover, prepareTwo, sendOnce } from './handover.ts';
import { preparePages } from './pages.ts';
import { tap } from './tap.ts';
import { gridData, prepareApp, touchTablet } from './unitGrid.ts';
import { prepareYear, yearData } from './year.ts';

/** What the run asks of the page. */
const jobs = {
  tap,
  prepareApp,
  touchTablet,
  gridData,
  prepareYear,
  yearData,
  classList,
  handover,
  prepareTwo,
  preparePages,
  sendOnce,
  arriveOnce,
};
export type Jobs = typeof jobs;

declare global {
  interface Window {
    jobs: Jobs;
  }
}

window.jobs = jobs;
