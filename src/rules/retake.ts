import type { Practice } from '../schema/event.ts';
import type { Policy } from '../schema/policy.ts';
import { type Evidence, latest, type Standing } from './standing.ts';

/** What was said of practising a target. */
export type Practised = Pick<Practice, 'is' | 'at' | 'by' | 'stamp' | 'said'>;

/** The last of the adults' words. */
export function adultsWord<P extends Practised>(said: readonly P[]): P | undefined {
  return latest(said.filter((each) => !isChilds(each)));
}

/** What a child is to practise as far as an adult has set it, and whether the child says that it is done. */
export function setPractice(said: readonly Practised[]): 'none' | 'set' | 'ticked' {
  const set = adultsWord(said);
  if (set?.is !== 'set') return 'none';
  const child = latest(said.filter(isChilds));
  return child?.is === 'child-done' && child.stamp > set.stamp ? 'ticked' : 'set';
}

function isChilds({ is }: Practised): boolean {
  return is === 'child-done' || is === 'child-not';
}

/**
 * Whether a target that fell short may be tried again (C29). It is advice: no piece is ever refused (C28).
 *
 * | answer         | when                                                                             |
 * |----------------|----------------------------------------------------------------------------------|
 * | none           | nothing fell short, or it has been shown since                                    |
 * | open           | the school asks for no practice                                                   |
 * | practise-first | it asks for practice, and nobody has said anything of it since the piece          |
 * | practising     | practice was set since then, and is not ticked                                    |
 * | practised      | it was ticked, or a practice or catch-up piece was judged                          |
 * | waived         | an adult lets the child try again without it                                      |
 */
export type Retake = 'none' | 'open' | 'practise-first' | 'practising' | 'practised' | 'waived';

export function retakeOf<E extends Evidence>(
  { why, slip, evidence }: Standing<E>,
  { retake }: Policy,
  said: readonly Practised[] = [],
): Retake {
  const last = slip ?? evidence.find(({ code }) => code === 'short')?.piece;
  if (!last || (why === 'shown' && !slip)) return 'none';
  if (retake === 'open') return 'open';
  const newest = adultsWord(said);
  const word = newest && (newest.said ?? newest.stamp) > last.stamp ? newest.is : undefined;
  if (word === 'waived') return 'waived';
  const isWritten = evidence.some(({ code, piece }) => code === 'practice' && piece.stamp > last.stamp);
  if (isWritten || word === 'done') return 'practised';
  return word === 'set' ? 'practising' : 'practise-first';
}
