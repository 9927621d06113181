import type { Like, LikeIs } from '../schema/likes.ts';
import type { CodePicture } from '../schema/pictures.ts';
import type { Doing } from '../schema/words.ts';
import { useWords } from '../ui/useWords.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { writingWords } from './writingWords.ts';

/**
 * Every sentence that a child reads at a station, so that all of them can be measured for how hard they are to read,
 * and read aloud. Short words in short sentences: some of the children are six.
 */
const tableOf = (words: Words) => ({ ...stationItself(words), ...writingWords(words) });

/** What is at every station, whatever is done there: signing in, voice and camera, the child's own page. */
const stationItself = ({ say }: Words) => ({
  station: say('{Station}'),
  done: say('I’m done'),
  back: say('Back'),
  next: say('Next'),
  myPage: say('My page'),

  aloud: {
    read: say('Read to me'),
    /** Of one line. */
    one: say('Hear it'),
    stop: say('Stop'),
    none: say('This tablet can’t talk. Ask a friend to read it.'),
  },

  sound: {
    record: say('Say it'),
    again: say('Say it again'),
    stop: say('Stop'),
    listening: say('I can hear you. Talk now.'),
    away: say('Take it away'),
    refused: say('This tablet may not hear you. You can tap or write.'),
    none: say('This tablet can’t hear. You can tap or write.'),
    busy: say('It did not work. Try once more.'),
    player: {
      play: say('Play it'),
      stop: say('Stop'),
      away: say('It is on another tablet. Ask your {teacher} to press Send home.'),
      cannot: say('This tablet can’t play it.'),
    },
  },

  help: {
    offer: say('I can help with this'),
    who: say('Who can help me?'),
  },

  photo: {
    begin: say('Take a photo'),
    take: say('Take it'),
    sees: say('What the tablet sees'),
    page: (n: number) => say('Page {n}', { n }),
    /** Nine parts of it, line by line. */
    parts: [
      say('Top left'),
      say('Top'),
      say('Top right'),
      say('Left'),
      say('In the middle'),
      say('Right'),
      say('Low left'),
      say('Low'),
      say('Low right'),
    ],
    away: say('Take it away'),
    again: say('Try again'),
    starting: say('Hold up your page.'),
    refused: say('This tablet may not see. You can write or talk.'),
    none: say('This tablet can’t see. You can write or talk.'),
    busy: say('It did not work. Try once more.'),
    gone: say('It did not work. Try once more.'),
  },

  who: {
    title: say('Who are you?'),
    classes: say('{Class}'),
    nobody: say('No one is here yet. Ask your {teacher} to press Send home on both tablets.'),
    visit: say('I came to see the writing'),
    restHelp: say('Are you not here? Ask your {teacher}.'),
  },

  card: {
    open: say('I have a card'),
    title: say('Show me your card'),
    how: say('Hold it up to the screen.'),
    other: say('That is not your card.'),
    old: say('That card is old. Ask your {teacher}.'),
    notHere: say('You are not here today. Ask your {teacher}.'),
    blind: say('I can’t see. Go back and tap your face.'),
  },

  code: {
    notMe: say('Not me'),
    title: say('Tap your three pictures'),
    tapped: (n: number, of: number) => say('{n} of {of} tapped', { n, of }),
    wrong: say('Not those three. Try again.'),
    pause: say('Ask your {teacher} for your three pictures.'),
    letIn: say('My {teacher} lets me in'),
    adult: say('Your {teacher} taps here'),
    notFour: say('Not those. Try again.'),
    wait: say('Wait a bit.'),
    again: say('Now try again.'),
  },

  page: {
    hello: (name: string) => say('Hello {name}', { name }),
    goal: say('My {goal}'),
    step: (step: string) => say('My next step: {step}', { step }),
    nothing: say('There is nothing to write yet.'),
    read: say('You can read what you wrote.'),
    learning: say('We are learning'),
    now: say('Now'),
  },

  /** What the pictures of a code show. */
  pictures: {
    sun: say('sun'),
    moon: say('moon'),
    star: say('star'),
    fish: say('fish'),
    cat: say('cat'),
    bird: say('bird'),
    apple: say('apple'),
    tree: say('tree'),
    rocket: say('rocket'),
    boat: say('boat'),
    key: say('key'),
    bell: say('bell'),
  } satisfies Record<CodePicture, string>,

  /** What a tablet is for, as its bar says it. */
  doing: {
    free: '',
    'self-assess': say('Today: check my writing'),
    critique: say('Today: help a friend'),
    redraft: say('Today: make it better'),
    practice: say('Today: {practice}'),
    read: say('Today: read and say what you like'),
  } satisfies Record<Doing, string>,

  likes: {
    open: say('How I like it'),
    picture: say('My face'),
    of: {
      size: say('My words are'),
      space: say('My words stand'),
      paper: say('My page is'),
      voice: say('Read to me'),
      motion: say('Things may move'),
      switch: say('I use one switch'),
    } satisfies Record<Like, string>,
    choices: {
      size: { usual: say('Small'), big: say('Big'), bigger: say('Huge') },
      space: { usual: say('Close'), wide: say('Wide') },
      paper: {
        usual: say('Plain'),
        blue: say('Blue'),
        green: say('Green'),
        peach: say('Peach'),
        yellow: say('Gold'),
        strong: say('Black on white'),
        night: say('White on black'),
      },
      voice: { usual: say('Just right'), slow: say('Slow'), fast: say('Fast') },
      motion: { usual: say('Yes'), none: say('No') },
      switch: { usual: say('No'), slow: say('Yes, slow'), fast: say('Yes, fast') },
    } satisfies { [L in Like]: Record<LikeIs<L>, string> },
  },

  hands: {
    ready: say('I’m ready'),
    stuck: say('I don’t get this'),
    isUp: say('Your {teacher} will see this.'),
    down: say('Take it back'),
    about: say('What is it about?'),
    all: say('All of it'),
  },
});

export type StationWords = ReturnType<typeof tableOf>;

const made = new WeakMap<Words, StationWords>();

/** In the school's words and its language; the same table for the same words. */
export function stationWordsOf(words: Words): StationWords {
  const known = made.get(words) ?? tableOf(words);
  made.set(words, known);
  return known;
}

export function useStationWords(): StationWords {
  return stationWordsOf(useWords());
}
