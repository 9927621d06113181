import { sheetOf } from '../../curriculum/starter.ts';
import type { TargetId } from '../../schema/ids.ts';
import { wordingSaid } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';

/** The sheets' own wording of targets that no unit holds any more. Nothing is loaded when there are none. */
export async function sheetWording(store: Store, targets: readonly TargetId[]): Promise<Map<string, string>> {
  const years = new Set(targets.map((target) => Number(/^Y(\d)\./.exec(target)?.[1] ?? 0)));
  const sheets = await Promise.all([...years].map((year) => sheetOf(year, 'writing')));
  const starter = sheets.flatMap((sheet) => sheet.targets.map(({ code, pupil }) => [code, pupil] as const));
  return new Map<string, string>([...starter, ...(await wordingSaid(store, targets))]);
}
