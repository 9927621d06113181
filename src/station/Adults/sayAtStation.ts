import type { HandoverOutcome, HandoverReport } from '../../schema/handover.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

export interface SaidAtStation {
  kind: 'good' | 'plain' | 'alarm';
  title: string;
  todo?: string;
}

/** How a handover at a station went. More of it, with counts, stands on the teacher's own tablet. */
export function sayAtStation({ outcome, waiting, at }: HandoverReport, { say }: Words): SaidAtStation {
  if (outcome === 'home' || outcome === 'nothing-new') {
    if (waiting > 0)
      return { kind: 'plain', title: say('Nearly everything is home.'), todo: say('Press Send home again.') };
    const time = at.slice(11, 16);
    return { kind: 'good', title: say('Everything on this tablet is home, {time}.', { time }) };
  }
  const { title, todo } = troubles(say)[outcome] ?? {
    title: say('It is not all home yet.'),
    todo: say('Press Send home again in a few minutes.'),
  };
  const isSafe = waiting > 0 ? ` ${say('The work is safe on this tablet.')}` : '';
  return { kind: 'alarm', title, todo: `${todo}${isSafe}` };
}

function troubles(say: Words['say']): Partial<Record<HandoverOutcome, { title: string; todo: string }>> {
  const joinAgain = say('Let it join again from your own tablet.');
  return {
    busy: { title: say('Another window is sending.'), todo: say('Wait until it has finished.') },
    'no-answer': {
      title: say('Home did not answer.'),
      todo: say('Check that this tablet is on the school’s wifi, then press Send home again.'),
    },
    'not-our-endpoint': {
      title: say('Something else answered in place of home.'),
      todo: say('The wifi may want you to log in first. Log in, then press Send home again.'),
    },
    refused: { title: say('Home does not let this tablet in.'), todo: joinAgain },
    'no-key': { title: say('This tablet has no key any more.'), todo: joinAgain },
    'no-home': { title: say('This tablet does not know where home is.'), todo: joinAgain },
    full: { title: say('Home is full.'), todo: say('Ask whoever looks after it for more room.') },
    newer: {
      title: say('A newer Redraft has been used here.'),
      todo: say('Reload, then press Send home again.'),
    },
    'tablet-full': {
      title: say('This tablet is full.'),
      todo: say('Free some space on it, then press Send home again.'),
    },
  };
}
