import type {
  FrozenWhy,
  HandoverOutcome,
  HandoverProgress,
  HandoverReport,
  SetUpAnswer,
} from '../../schema/handover.ts';
import type { HomeKind } from '../../schema/homeKind.ts';
import { are, changes } from './changes.ts';

/** What happened in one line, what is safe and what to do in the next. */
export interface Said {
  kind: 'good' | 'plain' | 'alarm';
  title: string;
  body?: string;
}

/** "All 214 changes are home, 16:02": only of what was read back. */
export function sayReport(report: HandoverReport): Said {
  const { outcome, home, waiting } = report;
  if (outcome === 'home' || outcome === 'nothing-new') {
    if (waiting > 0) {
      return {
        kind: 'plain',
        title: `${changes(home)} ${are(home)} home; ${changes(waiting)} came after.`,
        body: 'Press Send home again.',
      };
    }
    const title = home === 1 ? 'The 1 change is home' : `All ${changes(home)} are home`;
    return { kind: 'good', title: `${title}, ${timeOf(report.at)}`, ...cameIn(report) };
  }
  if (outcome === 'in-file') return sayMadeFile(report);
  if (outcome === 'from-file') return sayReadFile(report);
  const said = troubles[outcome];
  const wait = report.retryAfter ? ` It asked us to wait ${waitWords(report.retryAfter)}.` : '';
  const notYet = `The ${changes(waiting)} that ${are(waiting)} not home yet ${are(waiting)} safe on this tablet.`;
  const safe = waiting > 0 ? ` ${notYet}${pagesWait(report)}` : '';
  return { kind: said.calm ? 'plain' : 'alarm', title: said.title, body: `${said.todo}${wait}${safe}` };
}

const troubles: Record<
  Exclude<HandoverOutcome, 'home' | 'nothing-new' | 'in-file' | 'from-file'>,
  { title: string; todo: string; calm?: true }
> = {
  cancelled: {
    title: 'Stopped.',
    todo: 'What was sent stays sent. Press Send home to go on from there.',
    calm: true,
  },
  busy: {
    title: 'Another window of Redraft is sending.',
    todo: 'Wait until it has finished, or close it.',
    calm: true,
  },
  'no-home': { title: 'This tablet does not know where home is yet.', todo: 'Set it up below.', calm: true },
  'no-key': {
    title: 'This tablet has lost its key.',
    todo: 'Ask for a joining link from another tablet of the class, and open it here.',
  },
  'no-answer': {
    title: 'Home did not answer.',
    todo: 'Check that this tablet is on the school’s wifi, then press Send home again.',
  },
  'not-our-endpoint': {
    title: 'Something else answered in place of home.',
    todo: 'The wifi may want you to log in first. Open a web page, log in, then press Send home again.',
  },
  refused: {
    title: 'Home does not let this tablet in.',
    todo: 'Ask for a new joining link from another tablet of the class, or ask whoever looks after the endpoint.',
  },
  full: { title: 'Home is full.', todo: 'Ask whoever looks after the endpoint for more room.' },
  'too-large': {
    title: 'Home does not take everything.',
    todo: 'Some of it is in one piece that is larger than home takes. Ask whoever looks after home to let it take files of 1 MB.',
  },
  trouble: { title: 'Home is in trouble just now.', todo: 'Press Send home again in a few minutes.' },
  newer: {
    title: 'A newer Redraft has been used on this tablet.',
    todo: 'Reload to go on. Nothing was sent by this older one.',
  },
  'tablet-full': {
    title: 'This tablet is full.',
    todo: 'Free some space on the tablet, then press Send home again.',
  },
  broken: {
    title: 'Something in Redraft went wrong.',
    todo: 'Press Send home again. If it stays like this, reload first.',
  },
  'not-our-file': {
    title: 'That is not a file of work from Redraft.',
    todo: 'Choose one whose name ends in .redraft. Nothing was taken in.',
  },
  'other-school': {
    title: 'That file is from another class or school.',
    todo: 'Nothing of it was taken in.',
  },
  'newer-file': {
    title: 'That file was made by a newer Redraft.',
    todo: 'Reload this tablet when it is online, then open the file again. Nothing was taken in.',
  },
};

/** Never "home": a file can be lost on its way. */
function sayMadeFile({ inFile = 0, at }: HandoverReport): Said {
  return {
    kind: 'plain',
    title: `${changes(inFile)} of this tablet ${are(inFile)} in a file, made ${timeOf(at)}.`,
    body: 'A file is not home: open it on another tablet of the class, and send home when you can.',
  };
}

function sayReadFile({ received, madeAt, cut }: HandoverReport): Said {
  const made = madeAt ? ` made ${dayOf(madeAt)}, ${timeOf(madeAt)}` : '';
  const broken =
    'The file breaks off or is damaged. What is whole before that is here; ask for the file again.';
  return {
    kind: cut ? 'alarm' : received > 0 ? 'good' : 'plain',
    title:
      received > 0
        ? `${changes(received)} came in from a file${made}.`
        : `Nothing new was in the file${made}.`,
    ...(cut && { body: broken }),
  };
}

function cameIn({ received, pagesAway = 0, inTheirPlace = 0 }: HandoverReport): { body?: string } {
  const said = [
    received > 0 && `${changes(received)} came in from other tablets.`,
    inTheirPlace > 0 &&
      `Home had lost ${changes(inTheirPlace)} of tablets that are not in use any more, and has ${themAgain(inTheirPlace)}.`,
    pagesAway > 0 && `${pages(pagesAway)} of theirs ${are(pagesAway)} not at home yet.`,
  ].filter(Boolean);
  return said.length > 0 ? { body: said.join(' ') } : {};
}

function themAgain(count: number): string {
  return count === 1 ? 'it again' : 'them again';
}

function pagesWait({ pagesWaiting = 0 }: HandoverReport): string {
  if (pagesWaiting === 0) return '';
  const verb = pagesWaiting === 1 ? 'waits' : 'wait';
  return ` ${pages(pagesWaiting)} among them ${verb} for the next handover.`;
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count.toLocaleString('en-GB')} pages`;
}

export function timeOf(at: string): string {
  return at.slice(11, 16);
}

export function dayOf(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

function waitWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}

export function sayProgress({ step, done, of }: HandoverProgress): string {
  const words = progressWords[step];
  if (step === 'sending-pages' || step === 'fetching-pages') return `${words} ${done + 1} of ${of}`;
  return of === undefined ? `${words} ${changes(done)}` : `${words} ${done} of ${changes(of)}`;
}

const progressWords: Record<HandoverProgress['step'], string> = {
  sealing: 'Sealing',
  packing: 'Packing',
  sending: 'Sending',
  receiving: 'Fetching',
  checking: 'Reading back',
  'sending-pages': 'Sending page',
  'fetching-pages': 'Fetching page',
};

/** Why work of another tablet is not here yet. */
export function sayFrozen(why: FrozenWhy): string {
  return {
    gap: 'a part of it is still missing at home. It goes on by itself when that tablet sends again.',
    damaged: 'a part of it arrived damaged. Send home again on that tablet.',
    chain: 'its parts do not follow on from each other. Send home again on that tablet.',
    'no-key': 'it was sealed with a key that this tablet does not have. Ask for a new joining link.',
    'too-new': 'it comes from a newer Redraft. Reload this tablet when it is online.',
    'cut-off': 'it came after the tablet was reported lost. It is kept apart.',
  }[why];
}

export function saySetUp(answer: Exclude<SetUpAnswer, { is: 'ready' }>, kind: HomeKind = 'redraft'): string {
  const said = kind === 'redraft' ? undefined : ofAnotherStore[answer.is];
  return said ?? ofTheEndpoint[answer.is];
}

const ofTheEndpoint: Record<Exclude<SetUpAnswer['is'], 'ready'>, string> = {
  'bad-address': 'That is not a web address. It begins with https:// (or http:// on this computer).',
  'not-set-up': 'Set this tablet up first.',
  unfit: 'That store does not keep things well enough to be a home.',
  taken: 'Your school has a home there already. Join from a tablet that sends to it.',
  'no-answer': 'Nothing answered at that address. Check the address and the wifi.',
  'not-our-endpoint': 'Something answered there, but it is not a Redraft endpoint.',
  refused: 'It wants an invite code, or the code is not right. Ask whoever looks after the endpoint.',
  full: 'It has no room for another school.',
  trouble: 'It is in trouble just now. Try again in a few minutes.',
};

const ofAnotherStore: Partial<typeof ofTheEndpoint> = {
  'no-answer': 'Nothing there answers a page such as this one. Check the address and the wifi.',
  'not-our-endpoint': 'Something answered there, but it does not keep what it is sent. Check the address.',
  refused: 'It does not let this tablet in. Check the user name and the password.',
  full: 'It takes nothing more, or nothing of the size that Redraft needs.',
};
