import type { Bed } from './bed.ts';
import type { Prepared } from './page/unitGrid.ts';

const classes = new Map<number, Prepared>();

/** The app's class with so many years behind it, made when it is first asked for, on a tablet in somebody's hand. */
export async function prepared(bed: Bed, years: number): Promise<Prepared> {
  await bed.page.goto(benchAfter(bed, years));
  const made = classes.get(years) ?? (await bed.run('prepareApp', years));
  classes.set(years, made);
  await bed.run('touchTablet');
  return made;
}

/** Where the app finds that class. */
export function appAfter({ at }: Bed, years: number, hash = '#/'): string {
  return at(nameOf(years), `app/index.html${hash}`);
}

/** A page for the same class that could not be less. */
export function leastAfter({ at }: Bed, years: number): string {
  return at(nameOf(years), 'least/index.html');
}

export function benchAfter({ at }: Bed, years: number): string {
  return at(nameOf(years), 'bench/index.html');
}

const nameOf = (years: number) => `after-${years}`;
