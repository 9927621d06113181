import type { Clock } from './clock.ts';
import type { DeviceFacts } from './facts.ts';

/**
 * Ten minutes: long enough for a walk round the room with the tablet in hand, short enough that one left on a
 * table is locked before the next lesson brings other children to it.
 */
const stillMs = 10 * 60_000;
// A clock corrects itself by seconds; one that was set back further proves nothing.
const slackMs = 60_000;

export function isStill(touchedAt: number, now: number): boolean {
  return now - touchedAt >= stillMs || touchedAt - now >= slackMs;
}

export async function wasStill(facts: DeviceFacts, wall: Clock): Promise<boolean> {
  const touchedAt = await facts.get<number>('touched');
  return touchedAt === undefined || isStill(touchedAt, wall.now());
}

export function keepTouch(facts: DeviceFacts, wall: Clock): Promise<void> {
  return facts.set('touched', wall.now());
}

/** Locked by hand, a reload must not open it again. */
export function forgetTouch(facts: DeviceFacts): Promise<void> {
  return facts.remove('touched');
}
