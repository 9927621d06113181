import type { Subject } from './curriculum.ts';
import type { SheetVersionId } from './ids.ts';
import type { SheetKey } from './sheet.ts';

// Apart from the shapes, which bring the checking of messages along.

export const sheetYears = [1, 2, 3, 4, 5, 6] as const;

export function sheetKey(subject: Subject, year: number): SheetKey {
  return `${subject}-${year}` as SheetKey;
}

export function partsOfSheetKey(key: SheetKey): { subject: Subject; year: number } {
  const [subject, year] = key.split('-') as [Subject, string];
  return { subject, year: Number(year) };
}

export function sheetPartKey(version: SheetVersionId, n: number): string {
  return `${version}/${n}`;
}
