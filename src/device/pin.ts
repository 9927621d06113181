import type { Clock } from './clock.ts';
import type { DeviceFacts } from './facts.ts';
import type { Randomness } from './ids.ts';
import { fromBase64url, toBase64url } from './keys.ts';
import { keepTouch } from './touch.ts';

/**
 * The teacher screens' PIN: PBKDF2-SHA-256, and a pause that doubles with every wrong try and outlives a reload.
 * It keeps children out of the screens; it does not encrypt the database (the threat model in the README says so).
 */
interface PinCheck {
  salt: string;
  hash: string;
  rounds: number;
  wrong: number;
  openAt: number;
}

// OWASP's 2023 figure for PBKDF2-SHA-256.
const manyRounds = 600_000;
const freeTries = 3;
const longestPause = 15 * 60_000;

export type PinAnswer = { is: 'right' } | { is: 'wrong'; pauseMs: number };

/** Whoever chose the PIN holds the tablet, and is not asked for it at the next start, however soon that comes. */
export async function setPin(
  facts: DeviceFacts,
  { random, wall }: { random: Randomness; wall: Clock },
  pin: string,
  rounds = manyRounds,
): Promise<void> {
  const salt = random(new Uint8Array(16));
  const hash = await derive(pin, salt, rounds);
  await facts.set('pin', { salt: toBase64url(salt), hash, rounds, wrong: 0, openAt: 0 } satisfies PinCheck);
  await keepTouch(facts, wall);
}

export async function hasPin(facts: DeviceFacts): Promise<boolean> {
  return (await facts.get('pin')) !== undefined;
}

/** Milliseconds until the next try is taken; 0 when one is welcome. */
export async function pinPause(facts: DeviceFacts, clock: Clock): Promise<number> {
  const check = await facts.get<PinCheck>('pin');
  // A clock set back must not lock the teacher out for longer than the pause that was said.
  return check ? Math.min(Math.max(0, check.openAt - clock.now()), pauseAfter(check.wrong)) : 0;
}

export async function tryPin(facts: DeviceFacts, clock: Clock, pin: string): Promise<PinAnswer> {
  const pause = await pinPause(facts, clock);
  if (pause > 0) return { is: 'wrong', pauseMs: pause };
  const check = await facts.get<PinCheck>('pin');
  if (!check) return { is: 'right' };
  const wrong = check.wrong + 1;
  const pauseMs = pauseAfter(wrong);
  // Counted before it is looked at: a reload half-way must not give the try back.
  await facts.set('pin', { ...check, wrong, openAt: clock.now() + pauseMs });
  if ((await derive(pin, fromBase64url(check.salt), check.rounds)) !== check.hash)
    return { is: 'wrong', pauseMs };
  await facts.set('pin', { ...check, wrong: 0, openAt: 0 });
  return { is: 'right' };
}

function pauseAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(5_000 * 2 ** (wrong - freeTries), longestPause);
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return toBase64url(new Uint8Array(bits));
}
