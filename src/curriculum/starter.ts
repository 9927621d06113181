import type { Genre, Sheet, Subject, Target, Term, YearTargets } from '../schema/curriculum.ts';

/** The licence asks for this line wherever the starter sheets are shown or printed. */
export const attribution =
  'Starter sheets in our own words, based on the national curriculum in England and the teacher assessment ' +
  'frameworks. Contains public sector information licensed under the Open Government Licence v3.0. ' +
  '© Crown copyright.';
export const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';

/*
 * Each year is a chunk of its own. The JSON is imported statically, by a module beside it: Vite's dev server
 * leaves `with { type: 'json' }` on a dynamic import and then serves JavaScript, which browsers refuse.
 */
const years: Record<number, () => Promise<YearTargets>> = {
  1: async () => (await import('./starter/y1.ts')).year1,
  2: async () => (await import('./starter/y2.ts')).year2,
  3: async () => (await import('./starter/y3.ts')).year3,
  4: async () => (await import('./starter/y4.ts')).year4,
  5: async () => (await import('./starter/y5.ts')).year5,
  6: async () => (await import('./starter/y6.ts')).year6,
};

/** What pieces are marked against. Reception and secondary years have no starter sheet: theirs is empty. */
export async function sheetOf(year: number, subject: Subject): Promise<Sheet> {
  const load = years[year];
  return { year, subject, targets: load ? (await load())[subject] : [] };
}

/** The end-of-key-stage statements (Years 2 and 6): never for marking a piece or tracking progress. */
export async function frameworkOf(year: number): Promise<Target[]> {
  if (year !== 2 && year !== 6) return [];
  const { framework } = await import('./starter/framework.ts');
  return year === 2 ? framework.ks1 : framework.ks2;
}

export async function genres(): Promise<Genre[]> {
  return (await import('./starter/genres.ts')).genreRows;
}

export async function glossary(): Promise<Term[]> {
  return (await import('./starter/glossary.ts')).terms;
}
