/** The year in which the school year of that day (`2026-11-22`) began: English school years begin in September. */
export function schoolYearOf(day: string): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month >= 9 ? year : year - 1;
}
