import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from '../support/children.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A line of the engine, and what stands there in the faulty one. */
export interface FaultyLine {
  path: string;
  line: string;
  instead: string;
}

/** Runs the simulation on a copy of the engine with these lines changed, until a seed fails or all hold. */
export async function simulateFaulty(
  lines: FaultyLine[],
  seeds: number,
  from = 1,
): Promise<{ failed: boolean; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'redraft-faulty-'));
  try {
    for (const part of ['src', 'test/support', 'test/simulation', 'package.json']) {
      cpSync(join(root, part), join(folder, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const each of lines) change(folder, each);
    const script = join(folder, 'test/simulation/run.ts');
    const { code, output } = await runToEnd(process.execPath, [
      script,
      `--seeds=${seeds}`,
      `--from=${from}`,
      '--shrink=0',
    ]);
    return { failed: code !== 0, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function change(folder: string, { path, line, instead }: FaultyLine): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  if (text.split(line).length !== 2) throw new Error(`${path} has not one "${line}"`);
  writeFileSync(
    file,
    text.replace(line, () => instead),
  );
}
