/** The year in which the school year of that day (`2026-11-22`) began: English school years begin in September. */
export function schoolYearOf(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month >= 9 ? year : year - 1;
}

/** The nearest year that has a starter sheet: Reception looks ahead to Year 1. */
export function sheetYearFor(classYear: number): number {
  return Math.min(6, Math.max(1, classYear));
}
