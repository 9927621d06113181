import type { Doing, OwnLevel, ReplyIs } from '../schema/words.ts';

/**
 * Every sentence that a child reads at a station, so that all of them can be measured for how hard they are to read,
 * and read aloud. Short words in short sentences: some of the children are six.
 */
export const stationWords = {
  station: 'Station',
  done: 'I’m done',
  back: 'Back',
  next: 'Next',
  myPage: 'My page',

  aloud: {
    read: 'Read to me',
    stop: 'Stop',
    none: 'This tablet can’t talk. Ask a friend to read it.',
  },

  who: {
    title: 'Who are you?',
    classes: 'Class',
    nobody: 'No one is here yet. Ask your teacher to press Send home on both tablets.',
    restHelp: 'Are you not here? Ask your teacher.',
  },

  code: {
    notMe: 'Not me',
    title: 'Tap your three pictures',
    tapped: (n: number) => `${n} of 3 tapped`,
    wrong: 'Not those three. Try again.',
    pause: 'Ask your teacher for your three pictures.',
    again: 'Now try again.',
  },

  page: {
    hello: (name: string) => `Hello ${name}`,
    goal: 'My goal',
    step: (step: string) => `My next step: ${step}`,
    nothing: 'There is nothing to write yet.',
    read: 'You can read what you wrote.',
    learning: 'We are learning',
    now: 'Now',
  },

  teacher: {
    title: say('My {teacher} says'),
    parts: { well: say('You did well'), improve: say('Make it better'), next: say('My next step') },
    spoke: say('We talked about it.'),
    did: say('I did this'),
    done: say('You did this. Well done!'),
  },

  drafts: {
    best: say('This is my best one'),
    chosen: say('You picked this one.'),
    empty: say('Nothing here yet.'),
    page: say('My page'),
  },

  activity: {
    write: 'Start writing',
    'go-on': 'Go on writing',
    check: 'Check my writing',
    critique: 'Help a friend',
    comment: 'Read and say what I like',
    redraft: 'Make it better',
    words: (n: number) => (n === 1 ? 'A friend wrote to me' : `${n} friends wrote to me`),
  },

  /** What a tablet is for, as its bar says it. */
  doing: {
    free: '',
    'self-assess': 'Today: check my writing',
    critique: 'Today: help a friend',
    redraft: 'Today: make it better',
    practice: 'Today: practice',
    read: 'Today: read and say what you like',
  } satisfies Record<Doing, string>,

  write: {
    label: 'My writing',
    draft: (n: number) => `My draft ${n}`,
    last: 'My last draft',
    look: 'Look what you changed',
    goOn: 'Go on writing',
    away: 'Your words are on another tablet. Ask your teacher to press Send home.',
    closed: 'Your teacher has gone on. Your words are safe. You can still write.',
  },

  faces: {
    'not-yet': 'Not yet',
    approaching: 'Nearly',
    secure: 'I’ve got it',
  } satisfies Record<OwnLevel, string>,

  check: {
    title: 'Check my writing',
    at: (n: number, of: number) => `${n} of ${of}`,
    how: 'How is it going?',
    where: 'Show me where',
    whereHelp: 'Tap the best bit.',
    why: 'Say why',
    finished: 'You looked at it all. Well done!',
    again: 'Look again',
  },

  whys: {
    'not-yet': ['I forgot.', 'It is hard for me.', 'I ran out of time.', 'I do not know what it means.'],
    approaching: ['I did it some of the time.', 'I had some help.', 'I am not sure it is right.'],
    secure: ['I did it more than once.', 'I did it on my own.', 'I read it again to see.'],
  } satisfies Record<OwnLevel, string[]>,

  critique: {
    title: 'Help a friend',
    friend: 'a friend',
    whose: (name: string) => `Read what ${name} wrote`,
    readIt: 'Read it',
    someone: 'Someone else',
    beside: 'My friend is here',
    besideTitle: 'Who is with you?',
    nobody: 'No one has written yet. You can come back soon.',
    reading: (name: string) => `This is by ${name}`,
    look: 'Look for this',
    tap: 'Tap the best bit',
    noBit: 'I can’t find one',
    build: 'Tell your friend',
    parts: { kind: 'Be kind', specific: 'Say which bit', helpful: 'Help' },
    give: 'Give it',
    given: 'Thank you! You helped a friend.',
    another: 'Help one more',
    wait: 'Your teacher will look at it first.',
    gone: 'That writing has gone. Pick someone else.',
    twice: 'You did this one. Pick someone else.',
  },

  example: {
    title: 'How to help',
    text: 'The fox ran fast. It hid in a red bus. The bus drove off!',
    steps: [
      'First, read it all.',
      'Then tap the best bit.',
      'Say one kind thing. Say which bit. Say one thing to try.',
    ],
    bit: 'It hid in a red bus.',
    sentence: 'I like “It hid in a red bus”, and you could say why.',
    start: 'Now you',
  },

  comment: {
    title: 'Read and say what I like',
    build: 'Say what you like',
  },

  words: {
    title: 'What friends wrote to me',
    from: (name: string) => `From ${name}`,
    fromFriend: 'From a friend',
    about: 'It is about this:',
    gone: 'You have changed this bit since then.',
    said: 'You said:',
    think: 'Think again',
    redraft: 'Make it better now',
  },

  replies: {
    will: 'I will',
    wont: 'I won’t',
    unclear: 'I don’t get it',
  } satisfies Record<ReplyIs, string>,

  wont: {
    title: 'I won’t, because …',
    whys: [
      'I like it as it is.',
      'It does not fit what I want to say.',
      'I have done it now.',
      'I want to try my own way.',
    ],
  },

  hands: {
    ready: 'I’m ready',
    stuck: 'I don’t get this',
    isUp: 'Your teacher will see this.',
    down: 'Take it back',
    about: 'What is it about?',
    all: 'All of it',
  },
} as const;
