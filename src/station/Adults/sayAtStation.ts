import type { HandoverOutcome, HandoverReport } from '../../schema/handover.ts';

export interface SaidAtStation {
  kind: 'good' | 'plain' | 'alarm';
  title: string;
  todo?: string;
}

/** How a handover at a station went. More of it, with counts, stands on the teacher's own tablet. */
export function sayAtStation({ outcome, waiting, at }: HandoverReport): SaidAtStation {
  if (outcome === 'home' || outcome === 'nothing-new') {
    if (waiting > 0)
      return { kind: 'plain', title: 'Nearly everything is home.', todo: 'Press Send home again.' };
    return { kind: 'good', title: `Everything on this tablet is home, ${at.slice(11, 16)}.` };
  }
  const { title, todo } = troubles[outcome] ?? other;
  const isSafe = waiting > 0 ? ' The work is safe on this tablet.' : '';
  return { kind: 'alarm', title, todo: `${todo}${isSafe}` };
}

const other = { title: 'It is not all home yet.', todo: 'Press Send home again in a few minutes.' };

const troubles: Partial<Record<HandoverOutcome, { title: string; todo: string }>> = {
  busy: { title: 'Another window is sending.', todo: 'Wait until it has finished.' },
  'no-answer': {
    title: 'Home did not answer.',
    todo: 'Check that this tablet is on the school’s wifi, then press Send home again.',
  },
  'not-our-endpoint': {
    title: 'Something else answered in place of home.',
    todo: 'The wifi may want you to log in first. Log in, then press Send home again.',
  },
  refused: { title: 'Home does not let this tablet in.', todo: 'Let it join again from your own tablet.' },
  'no-key': { title: 'This tablet has no key any more.', todo: 'Let it join again from your own tablet.' },
  'no-home': {
    title: 'This tablet does not know where home is.',
    todo: 'Let it join again from your own tablet.',
  },
  full: { title: 'Home is full.', todo: 'Ask whoever looks after it for more room.' },
  newer: { title: 'A newer Redraft has been used here.', todo: 'Reload, then press Send home again.' },
  'tablet-full': {
    title: 'This tablet is full.',
    todo: 'Free some space on it, then press Send home again.',
  },
};
