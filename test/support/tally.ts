import type { Ended } from './children.ts';

/** What came out of one step of the run. */
export interface Outcome {
  name: string;
  passed: number;
  /** A sentence for each failure. */
  failed: string[];
  skipped: string[];
  output: string;
  tookMs: number;
}

/** Reads the lines that suites print (see book.ts); a file that printed none, or lies about its end, failed. */
export function outcomeOfFile(name: string, { code, output, timedOut, tookMs }: Ended): Outcome {
  const lines = [...output.matchAll(/^# suite .*: (\d+) passed, (\d+) failed, (\d+) skipped$/gm)];
  const sum = (group: number) => lines.reduce((total, line) => total + Number(line[group]), 0);
  const failed = named(output, 'failed').map((sentence) => `${name}: ${sentence}`);
  if (timedOut) failed.push(`${name} took longer than ${Math.round(tookMs / 1000)} seconds and was ended`);
  else if (lines.length === 0) failed.push(`${name} ended without saying what it tested`);
  else if (code !== 0 && failed.length === 0) failed.push(`${name} ended with exit code ${code}`);
  return { name, passed: sum(1), failed, skipped: named(output, 'skipped'), output, tookMs };
}

/** A command that passes or fails as a whole. */
export function outcomeOfCommand(name: string, { code, output, timedOut, tookMs }: Ended): Outcome {
  const passed = code === 0 && !timedOut;
  return { name, passed: passed ? 1 : 0, failed: passed ? [] : [name], skipped: [], output, tookMs };
}

/** The line that ends a run. */
export function lastLine(outcomes: Outcome[]): string {
  const [passed, failed, skipped] = [
    outcomes.reduce((total, each) => total + each.passed, 0),
    outcomes.reduce((total, each) => total + each.failed.length, 0),
    outcomes.reduce((total, each) => total + each.skipped.length, 0),
  ];
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Figures that tests print for people to read; they are shown even when all is well. */
export function figures(output: string): string[] {
  // Anywhere in a line: uvu may have written its dots before.
  return [...output.matchAll(/ {2}».*$/gm)].map(([line]) => line);
}

function named(output: string, what: 'failed' | 'skipped'): string[] {
  return [...output.matchAll(new RegExp(`^# ${what} (.*)$`, 'gm'))].map(([, sentence = '']) => sentence);
}
