import type { OwnLevel, ReplyIs } from '../schema/words.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

/** What a child reads of writing: their own and a friend's, from the idea to the answer. Held as `words.ts` says. */
export const writingWords = ({ say }: Words) => ({
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

  recall: {
    think: say('Which of these do you need? Tap the ones you know.'),
    look: say('Now look'),
    known: say('You knew this.'),
  },

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
});
