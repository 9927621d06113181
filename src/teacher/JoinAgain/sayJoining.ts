import type { JoinAnswer } from '../../schema/handover.ts';

interface Said {
  good: boolean;
  title: string;
  todo: string;
}

/** What became of a joining link, what is safe, what to do. */
export function sayJoining(answer: JoinAnswer): Said {
  return words[answer.is];
}

const ready: Said = {
  good: true,
  title: 'This tablet’s keys are up to date.',
  todo: 'Press Send home to fetch what is new.',
};

const words: Record<JoinAnswer['is'], Said> = {
  joined: ready,
  renewed: ready,
  'other-school': {
    good: false,
    title: 'This link is from another school.',
    todo: 'A tablet belongs to one school, so nothing was changed here. Use the link on a tablet that is not set up yet.',
  },
  'station-here': {
    good: false,
    title: 'This tablet is a station.',
    todo: 'It stays one, and nothing was changed here. Use the link on a tablet that is not set up yet.',
  },
  clock: {
    good: false,
    title: 'The clock of this tablet is wrong.',
    todo: 'Nothing was changed here. Set the date and the time in the tablet’s settings, then open the link again.',
  },
  expired: {
    good: false,
    title: 'This link has run out.',
    todo: 'Nothing was changed here. Ask your colleague for a new one; it takes them a moment.',
  },
  'not-a-link': {
    good: false,
    title: 'This is not a whole joining link.',
    todo: 'Nothing was changed here. Ask your colleague to send it again.',
  },
  'wrong-line': {
    good: false,
    title: 'There is a slip in the letters.',
    todo: 'Nothing was changed here. Look at them again, line by line.',
  },
  'too-new': {
    good: false,
    title: 'This link was made by a newer Redraft.',
    todo: 'Nothing was changed here. Reload Redraft, then open the link again.',
  },
};
