import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { forgetTouch } from '../device/touch.ts';
import type { ClassId } from '../schema/ids.ts';

/** Long enough for a draft to be looked at by a friend, short enough to be over before the lesson is. */
export const lentForMs = 10 * 60_000;

// A clock corrects itself by seconds; one that was set back further must not lend the tablet for a year.
const slackMs = 60_000;

/** A teacher's tablet in children's hands: whose faces it shows, and since when. */
export interface Lent {
  of: ClassId;
  from: number;
}

/** Kept by the device, so that neither a reload nor another tab leads back to the adult's screens. */
export async function beginLending(facts: DeviceFacts, wall: Clock, of: ClassId): Promise<Lent> {
  // First: whatever happens after it, the next start asks for the PIN.
  await forgetTouch(facts);
  const lent = { of, from: wall.now() };
  await facts.set('lent', lent);
  return lent;
}

export function endLending(facts: DeviceFacts): Promise<void> {
  return facts.remove('lent');
}

export function isOver({ from }: Lent, now: number): boolean {
  return now - from >= lentForMs || from - now >= slackMs;
}

/** Undefined while it is nobody's but the adult's, and once the time is up. */
export async function lentNow(facts: DeviceFacts, wall: Clock): Promise<Lent | undefined> {
  const lent = await facts.get<Lent>('lent');
  return lent && !isOver(lent, wall.now()) ? lent : undefined;
}
