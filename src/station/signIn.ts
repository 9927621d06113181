/*
 * How a child comes to their own page: a face, then three pictures. The code keeps children from opening each other's
 * page by mistake or for fun; it is no lock, and nothing is counted against a child.
 */

/** Wrong tries at one face before a pause. */
export const triesBeforePause = 3;
/** Long enough to be no game, short enough for a child who waits for an adult to look it up. */
export const pauseMs = 20_000;

export interface Trying {
  /** Pictures that were tapped so far. */
  tapped: readonly string[];
  wrong: number;
  /** Until then nothing is taken, in ms of the wall clock. */
  pausedUntil: number;
}

export const noTry: Trying = { tapped: [], wrong: 0, pausedUntil: 0 };

/** What one tap on a picture makes of it; `in` when that was the last of the right three. */
export function tapPicture(
  trying: Trying,
  picture: string,
  code: readonly string[],
  now: number,
): Trying | 'in' {
  if (isPaused(trying, now)) return trying;
  const tapped = [...trying.tapped, picture];
  if (tapped.length < code.length) return { ...trying, tapped };
  if (tapped.every((each, i) => each === code[i])) return 'in';
  const wrong = trying.wrong + 1;
  const isOver = wrong >= triesBeforePause;
  return { tapped: [], wrong: isOver ? 0 : wrong, pausedUntil: isOver ? now + pauseMs : 0 };
}

// A clock that was set back must not keep a child waiting for a year.
export function isPaused({ pausedUntil }: Trying, now: number): boolean {
  return now < pausedUntil && pausedUntil - now <= pauseMs;
}
