/** The day of `2026-11-22…`, wherever the tablet is. */
export function dayOf(at: string): Date {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day);
}
