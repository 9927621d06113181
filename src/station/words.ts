import type { Like, LikeIs } from '../schema/likes.ts';
import type { CodePicture } from '../schema/pictures.ts';
import type { Doing, OwnLevel, ReplyIs } from '../schema/words.ts';
import { useWords } from '../ui/useWords.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

/**
 * Every sentence that a child reads at a station, so that all of them can be measured for how hard they are to read,
 * and read aloud. Short words in short sentences: some of the children are six.
 */
const tableOf = ({ say }: Words) => ({
  station: say('{Station}'),
  done: say('I’m done'),
  back: say('Back'),
  next: say('Next'),
  myPage: say('My page'),

  aloud: {
    read: say('Read to me'),
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

  topic: {
    title: say('What will you write about?'),
    own: say('My own idea'),
    tell: say('Tell my idea'),
    states: {
      waiting: say('Tell your idea. Your {teacher} will look at it.'),
      yes: say('Your {teacher} says yes!'),
      talk: say('Your {teacher} wants to talk with you.'),
    },
  },

  help: {
    offer: say('I can help with this'),
    who: say('Who can help me?'),
  },

  recall: {
    think: say('Which of these do you need? Tap the ones you know.'),
    look: say('Now look'),
    known: say('You knew this.'),
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

  practise: {
    title: say('Try this first'),
    did: say('I tried this'),
    seen: say('Your {teacher} will see this.'),
    back: say('Take it back'),
  },

  know: {
    title: say('Words to know'),
    such: (example: string) => say('Like this: {example}', { example }),
    mine: say('In my words'),
    tell: say('Say what it means'),
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
    readOut: say('Read it out'),
    empty: say('Nothing here yet.'),
    why: say('Why did you change it?'),
    page: say('My page'),
  },

  activity: {
    write: say('Start writing'),
    'go-on': say('Go on writing'),
    check: say('Check my writing'),
    critique: say('Help a friend'),
    comment: say('Read and say what I like'),
    redraft: say('Make it better'),
    text: say('Our text'),
    plan: say('Make my plan'),
    better: say('Make this text better'),
    words: (n: number) => (n === 1 ? say('A friend wrote to me') : say('{n} friends wrote to me', { n })),
  },

  text: {
    title: say('Our text'),
    toolkit: say('We need to do this'),
    map: say('Our map'),
  },

  plan: {
    title: say('My plan'),
    mine: say('My own'),
  },

  /** What a tablet is for, as its bar says it. */
  doing: {
    free: '',
    'self-assess': say('Today: check my writing'),
    critique: say('Today: help a friend'),
    redraft: say('Today: make it better'),
    practice: say('Today: {practice}'),
    read: say('Today: read and say what you like'),
  } satisfies Record<Doing, string>,

  write: {
    label: say('My writing'),
    draft: (n: number) => say('My {draft} {n}', { n }),
    last: say('My last {draft}'),
    look: say('Look what you changed'),
    goOn: say('Go on writing'),
    better: say('Can you make this better?'),
    plan: say('Look at my plan'),
    away: say('Your words are on another tablet. Ask your {teacher} to press Send home.'),
    closed: say('Your {teacher} has gone on. Your words are safe. You can still write.'),
  },

  faces: {
    'not-yet': say('Not yet'),
    approaching: say('Nearly'),
    secure: say('I’ve got it'),
  } satisfies Record<OwnLevel, string>,

  check: {
    title: say('Check my writing'),
    at: (n: number, of: number) => say('{n} of {of}', { n, of }),
    how: say('How is it going?'),
    where: say('Show me where'),
    whereHelp: say('Tap the best bit.'),
    why: say('Say why'),
    finished: say('You looked at it all. Well done!'),
    again: say('Look again'),
  },

  whys: {
    'not-yet': [
      say('I forgot.'),
      say('It is hard for me.'),
      say('I ran out of time.'),
      say('I do not know what it means.'),
    ],
    approaching: [
      say('I did it some of the time.'),
      say('I had some help.'),
      say('I am not sure it is right.'),
    ],
    secure: [say('I did it more than once.'), say('I did it on my own.'), say('I read it again to see.')],
  } satisfies Record<OwnLevel, string[]>,

  critique: {
    title: say('Help a friend'),
    friend: say('a friend'),
    whose: (name: string) => say('Read what {name} wrote', { name }),
    readIt: say('Read it'),
    someone: say('Someone else'),
    beside: say('My friend is here'),
    besideTitle: say('Who is with you?'),
    nobody: say('No one has written yet. You can come back soon.'),
    reading: (name: string) => say('This is by {name}', { name }),
    look: say('Look for this'),
    tap: say('Tap the best bit'),
    noBit: say('I can’t find one'),
    build: say('Tell your friend'),
    parts: { kind: say('Be kind'), specific: say('Say which bit'), helpful: say('Help') },
    give: say('Give it'),
    given: say('Thank you! You helped a friend.'),
    another: say('Help one more'),
    pass: (name: string) => say('Pass the tablet to {name}', { name }),
    wait: say('Your {teacher} will look at it first.'),
    gone: say('That writing has gone. Pick someone else.'),
    twice: say('You did this one. Pick someone else.'),
  },

  example: {
    title: say('How to help'),
    text: say('The fox ran fast. It hid in a red bus. The bus drove off!'),
    steps: [
      say('First, read it all.'),
      say('Then tap the best bit.'),
      say('Say one kind thing. Say which bit. Say one thing to try.'),
    ],
    bit: say('It hid in a red bus.'),
    sentence: say('I like “It hid in a red bus”, and you could say why.'),
    start: say('Now you'),
  },

  comment: {
    title: say('Read and say what I like'),
    build: say('Say what you like'),
  },

  words: {
    title: say('What friends wrote to me'),
    from: (name: string) => say('From {name}', { name }),
    fromFriend: say('From a friend'),
    fromVisitor: say('From someone who came to see it'),
    about: say('It is about this:'),
    gone: say('You have changed this bit since then.'),
    said: say('You said:'),
    think: say('Think again'),
    redraft: say('Make it better now'),
  },

  replies: {
    will: say('I will'),
    wont: say('I won’t'),
    unclear: say('I don’t get it'),
  } satisfies Record<ReplyIs, string>,

  wont: {
    title: say('I won’t, because …'),
    whys: [
      say('I like it as it is.'),
      say('It does not fit what I want to say.'),
      say('I have done it now.'),
      say('I want to try my own way.'),
    ],
  },

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
