import { lineChanges } from '../rules/sheetLines.ts';
import type { SheetLine } from '../schema/sheet.ts';
import type { TargetEdit } from '../store/commands/sheet.ts';

/** What makes of a sheet's lines the other ones. Taking a new target back retires it. */
export function sheetEdits(before: readonly SheetLine[], after: readonly SheetLine[]): TargetEdit[] {
  const held = new Map(before.map((line) => [line.code, line]));
  return after.flatMap((line): TargetEdit[] => {
    const was = held.get(line.code);
    if (!was) {
      const { code, ...fields } = line;
      return [{ code, fields, was: { retired: true } }];
    }
    const fields = lineChanges(was, line);
    if (Object.keys(fields).length === 0) return [];
    return [{ code: line.code, fields, was: lineChanges(line, was) }];
  });
}
