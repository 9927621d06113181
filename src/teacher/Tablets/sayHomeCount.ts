import type { HomeCount, Whereabouts } from '../../rules/tabletsHome.ts';
import type { TabletNow } from '../../store/tabletQueries.ts';
import { changes } from './changes.ts';

export type PlacedTablet = TabletNow & { whereabouts: Whereabouts };

export function tabletName({ name, isThis }: Pick<TabletNow, 'name' | 'isThis'>): string {
  return name ?? (isThis ? 'This tablet' : 'A tablet without a name');
}

const dayMs = 24 * 60 * 60_000;

/** "Tuesday", "yesterday", "3 November": the day of `at`, said on `day`. */
export function sinceWords(at: string, day: string): string {
  const [then, now] = [at, day].map((each) => Date.parse(`${each.slice(0, 10)}T12:00:00Z`)) as [
    number,
    number,
  ];
  const days = Math.round((now - then) / dayMs);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  const isNear = days > 1 && days < 7;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    ...(isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    ...(at.slice(0, 4) !== day.slice(0, 4) && !isNear && { year: 'numeric' }),
  }).format(then);
}

/** "5 of 7 tablets home", and who is missing; undefined while there is only one tablet. */
export function sayHomeCount(
  { home, of, day, tablets }: HomeCount<TabletNow>,
  today: string,
): { title: string; missing: string } | undefined {
  if (of < 2) return undefined;
  const when = day === undefined || day === today ? '' : `, ${sinceWords(day, today)}`;
  const title = home === of ? `All ${of} tablets home${when}` : `${home} of ${of} tablets home${when}`;
  return { title, missing: sayMissing(tablets.filter(isMissing), today) };
}

export function isMissing({ whereabouts }: PlacedTablet): boolean {
  return whereabouts === 'away' || whereabouts === 'never' || whereabouts === 'waiting';
}

const named = 2;

function sayMissing(missing: PlacedTablet[], today: string): string {
  if (missing.length <= named) return missing.map((tablet) => `${missingWords(tablet, today)}.`).join(' ');
  const names = missing.slice(0, named).map(tabletName).join(', ');
  return `${names} and ${missing.length - named} more are not home.`;
}

function missingWords(tablet: PlacedTablet, today: string): string {
  const { whereabouts, heard = '', waiting, isThis } = tablet;
  const name = isThis ? 'This tablet' : tabletName(tablet);
  if (whereabouts === 'waiting') return `${name} still has ${changes(waiting)}`;
  const done = isThis ? 'sent home' : 'been heard from';
  return whereabouts === 'never'
    ? `${name} has not ${done} yet`
    : `${name} has not ${done} since ${sinceWords(heard, today)}`;
}
