import type { UnitId } from '../../schema/ids.ts';
import type { SpokenLine } from '../../schema/unitText.ts';
import { spokenMax } from '../../schema/words.ts';
import type { Store } from '../store.ts';
import { finishTake, keepSecond, openTakes, type Sound } from '../takes.ts';
import { changeOf, type Writing, write } from '../write.ts';
import { textRow } from './unitText.ts';

/** A line of a unit that an adult reads aloud, for children at a tablet that has no voice. */
export interface LineOf {
  unit: UnitId;
  line: string;
}

const tables = ['gate', 'tail', 'unitTexts'] as const;
const kind = 'spoken';

export function speakSecond(store: Store, of: LineOf, n: number, sound: Sound): Promise<void> {
  return keepSecond(store, keyOf(of), n, sound);
}

/** What was read aloud takes the place of what was read of the same line before. */
export async function finishLine(store: Store, { unit, line }: LineOf): Promise<void> {
  let before: readonly SpokenLine[] | undefined;
  await finishTake(store, keyOf({ unit, line }), tables, async (desk, { sound }) => {
    before = await put(desk, unit, (held) => [...without(held, line), { ...sound, line }].slice(-spokenMax));
  });
  pushUndo(store, unit, before);
}

/** What a battery or a closed tab has cut off is kept, as far as it came. */
export async function finishLines(store: Store): Promise<void> {
  for (const key of await openTakes(store, kind)) await finishLine(store, ofKey(key));
}

export async function takeLineAway(store: Store, { unit, line }: LineOf): Promise<void> {
  pushUndo(store, unit, await write(store, tables, (desk) => put(desk, unit, (held) => without(held, line))));
}

function pushUndo(store: Store, unit: UnitId, before: readonly SpokenLine[] | undefined): void {
  if (!before) return;
  const undo = async () => void (await write(store, tables, (desk) => put(desk, unit, () => [...before])));
  store.undo.push({ done: { what: 'text', did: 'changed' }, undo });
}

/** Returns what stood there before. */
async function put(
  desk: Writing,
  unit: UnitId,
  change: (held: readonly SpokenLine[]) => SpokenLine[],
): Promise<readonly SpokenLine[]> {
  const row = await textRow(desk, unit);
  const held = row.spoken ?? [];
  await desk.append({ kind: 'edit', changes: [changeOf('unitText', row, { spoken: change(held) })] });
  return held;
}

const without = (held: readonly SpokenLine[], line: string) => held.filter((each) => each.line !== line);

const keyOf = ({ unit, line }: LineOf) => `${kind}/${unit}/${encodeURIComponent(line)}`;

function ofKey(key: string): LineOf {
  const [, unit = '', line = ''] = key.split('/');
  return { unit: unit as UnitId, line: decodeURIComponent(line) };
}
