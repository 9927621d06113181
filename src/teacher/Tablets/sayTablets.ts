import type { FrozenWhy } from '../../schema/handover.ts';
import { changes } from './changes.ts';
import { sayFrozen } from './sayHandover.ts';
import { type PlacedTablet, sinceWords } from './sayHomeCount.ts';

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
