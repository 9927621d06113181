import { sheetOf } from '../../curriculum/starter.ts';
import type { TargetId } from '../../schema/ids.ts';

/** The sheets' own wording of targets that no unit holds any more. Nothing is loaded when there are none. */
export async function sheetWording(targets: readonly TargetId[]): Promise<Map<string, string>> {
  const years = new Set(targets.map((target) => Number(/^Y(\d)\./.exec(target)?.[1] ?? 0)));
  const sheets = await Promise.all([...years].map((year) => sheetOf(year, 'writing')));
  return new Map(sheets.flatMap((sheet) => sheet.targets.map(({ code, pupil }) => [code, pupil] as const)));
}
