import type { HomeCount, Whereabouts } from '../../rules/tabletsHome.ts';
import type { FrozenWhy } from '../../schema/handover.ts';
import type { TabletNow } from '../../store/tabletQueries.ts';
import { changes, sayFrozen } from './sayHandover.ts';

export type PlacedTablet = TabletNow & { whereabouts: Whereabouts };

export function tabletName({ name, isThis }: Pick<TabletNow, 'name' | 'isThis'>): string {
  return name ?? (isThis ? 'This tablet' : 'A tablet without a name');
}

/** Where a tablet is, in a few words. `day` is today's. */
export function sayWhereabouts(tablet: PlacedTablet, day: string): string {
  const { whereabouts, heard = '', waiting, isThis } = tablet;
  const when = () => (heard.slice(0, 10) === day ? heard.slice(11, 16) : sinceWords(heard, day));
  switch (whereabouts) {
    case 'home':
      return `Home, ${when()}`;
    case 'waiting':
      return isThis ? `${changes(waiting)} on it only` : `${changes(waiting)} still on it, ${when()}`;
    case 'away':
      return isThis ? `Not sent home since ${when()}` : `Not heard from since ${when()}`;
    case 'never':
      return isThis ? 'Not sent home yet' : 'Not heard from yet';
    case 'lost':
      return 'Lost and cut off';
    case 'put-away':
      return 'Put away';
  }
}

/** What an adult should know of it, and what to do. */
export function tabletNotes(tablet: PlacedTablet): string[] {
  const { place, isComing, lacks, ahead, app, frozen } = tablet;
  const still = frozen.map((why) => (why === 'cut-off' ? apartNote(tablet) : stillNote(why)));
  if (place !== 'here') return still;
  return [
    ...still,
    ...(isComing && frozen.length === 0 ? ['More of its work is home. Send home here to fetch it.'] : []),
    ...(lacks > 0 ? [`${changes(lacks)} from here reach it when it next sends home.`] : []),
    ...clockNote(ahead),
    ...(app === 'older' ? ['Its Redraft is older than this one. Open it while it is online.'] : []),
    ...(app === 'newer'
      ? ['Its Redraft is newer than this one. Reload this tablet while it is online.']
      : []),
  ];
}

function stillNote(why: FrozenWhy): string {
  return `Its work stands still here: ${sayFrozen(why)}`;
}

function apartNote({ keptApart }: PlacedTablet): string {
  const parts = keptApart === 1 ? 'one part' : `${keptApart} parts`;
  return `It has sent ${parts} more since it was reported lost. That is kept apart.`;
}

const minute = 60_000;
const noticed = 10 * minute;

function clockNote(ahead: number): string[] {
  if (Math.abs(ahead) <= noticed) return [];
  return [`Its clock is ${lengthWords(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}.`];
}

function lengthWords(ms: number): string {
  const [minutes, hours, days] = [ms / minute, ms / (60 * minute), ms / (24 * 60 * minute)].map(Math.round);
  const of = (n: number | undefined, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  if ((minutes ?? 0) < 90) return of(minutes, 'minute');
  return (hours ?? 0) < 23 ? of(hours, 'hour') : of(days, 'day');
}

/** "Tuesday", "yesterday", "3 November": the day of `at`, said on `day`. */
export function sinceWords(at: string, day: string): string {
  const [then, now] = [at, day].map((each) => Date.parse(`${each.slice(0, 10)}T12:00:00Z`)) as [
    number,
    number,
  ];
  const days = Math.round((now - then) / (24 * 60 * minute));
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
