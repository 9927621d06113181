import { cpus, loadavg, totalmem } from 'node:os';
import { ensureBrowsers, found } from '../support/browsers.ts';
import { makeBed } from './bed.ts';
import { capture } from './capture.ts';
import { classList } from './classList.ts';
import { type Figure, table } from './figure.ts';
import { handover } from './handover.ts';
import { nothingNew } from './nothingNew.ts';
import { pages } from './pages.ts';
import { watchPaint } from './painted.ts';
import { sizes } from './sizes.ts';
import { start } from './start.ts';
import { station } from './station.ts';
import { tap } from './tap.ts';
import { unitGrid } from './unitGrid.ts';
import { year } from './year.ts';

/**
 * `npm run bench`: what Redraft takes, each figure beside its limit from the same run. `--only=tap,grid` measures
 * only those. It asserts nothing: figures are for reading.
 */
// The server is stopped for the last.
const parts = {
  tap,
  grid: unitGrid,
  year,
  list: classList,
  capture,
  pages,
  station,
  handover,
  'nothing-new': nothingNew,
  size: sizes,
  start,
};

const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const wanted = Object.entries(parts).filter(([name]) => only?.includes(name) ?? true);

const { failed } = await ensureBrowsers();
if (!found.chromium()) {
  console.error(failed.join('\n'));
  process.exit(1);
}
const bed = await makeBed();
const figures: Figure[] = [];
try {
  await watchPaint(bed.page);
  for (const [name, measure] of wanted) {
    console.log(`Measuring: ${name}`);
    figures.push(...(await measure(bed)));
  }
} finally {
  await bed.clear();
}
console.log(`\n${table(figures)}\n\n${machine(bed.version)}`);

function machine(browser: string): string {
  const [{ model } = { model: 'unknown' }] = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  return `${cpus().length} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load.join(' ')}; Chromium ${browser}; Node ${process.version}`;
}
