import type { HandsDown, HandUp } from '../schema/event.ts';
import { liveJudgements } from './ledger.ts';

/** The hands that are up: nobody has seen to them, and the child has not taken them down. */
export function handsUp(hands: readonly HandUp[], down: readonly HandsDown[]): HandUp[] {
  const lowered = new Set(liveJudgements(down, []).flatMap(({ of }) => of));
  return hands.filter(({ stamp }) => !lowered.has(stamp));
}

/** The same hand again: saying it twice does not put two hands up. */
export function isSameHand(a: Pick<HandUp, 'is' | 'about'>, b: Pick<HandUp, 'is' | 'about'>): boolean {
  const [one, two] = [a.about ?? {}, b.about ?? {}];
  return a.is === b.is && one.target === two.target && one.task === two.task && one.feedback === two.feedback;
}
