import type { Locator, Page } from 'playwright-core';
import { storedRows } from '../storedRows.ts';

/** Somebody at a screen, who does things in one way and in no other. */
export interface Visit {
  page: Page;
  child: string;
  /** A button by its words, or whatever else can be taken. */
  take(what: string | RegExp | Locator): Promise<void>;
  /** By hand where this way has a keyboard; else aloud, by the screen's "Say it". */
  tell(field: string, words: string): Promise<void>;
  see(words: string | RegExp): Promise<void>;
}

export interface Row {
  screen: string;
  /** It was looked at before. */
  isAgain?: boolean;
  /** What of `src/station` is seen on it, by file. */
  shows: string[];
  /** What tells it from every other: a selector, or words on it. */
  is: string;
  /** From where the row before has left off. */
  open?: (visit: Visit) => Promise<void>;
  /** What the screen is for. */
  act: (visit: Visit) => Promise<void>;
}

const first = (page: Page, css: string) => page.locator(css).first();
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

const signIn = (className: string): Row[] => [
  {
    screen: `who are you? (${className})`,
    is: '.who-faces',
    shows: ['Station', 'WhoAreYou', 'ReadToMe'],
    open: ({ take }) => take(className),
    act: async ({ take, page, child }) => {
      await take(child);
      await title(page, child);
    },
  },
  {
    screen: 'three pictures',
    is: '.code-pad',
    shows: ['Code', 'Pad'],
    act: async ({ page, child, take }) => {
      for (const picture of await codesOf(page, child, className)) await take(picture);
      await title(page, `Hello ${child}`);
    },
  },
];

const done: Row = {
  screen: 'before going',
  is: '.my-activities',
  shows: [],
  act: async ({ page, take }) => {
    await take('I’m done');
    await title(page, 'Who are you?');
  },
};

/** A child who writes the hot task, and has heard from the teacher and from a friend. */
export const whoWrites: Row[] = [
  ...signIn('Hawks'),
  {
    screen: 'my page',
    is: '.my-activities',
    shows: ['MyPage', 'Page', 'WhereIAm', 'HelpWith', 'PractiseFirst', 'TeacherSays', 'MyDrafts', 'CanHear'],
    act: async ({ page, take, see }) => {
      await take('I did this');
      await page.getByRole('button', { name: 'I did this', pressed: true }).waitFor();
      await take('Who can help me?');
      await see('Maximiliana-Josephine');
      await take(/^I tried this/);
      await take('I can help with this');
      await page.getByRole('button', { name: 'I can help with this', pressed: true }).waitFor();
    },
  },
  {
    screen: 'what is it about, and a word to know',
    is: '.hands-about',
    shows: ['HandsPart', 'WordsToKnow', 'OneWord', 'Choice', 'Drawing', 'Aloud'],
    open: async ({ page, take, see }) => {
      await take(first(page, '.words-to-know .station-choice'));
      await see(/^Like this:/);
      await take('I don’t get this');
    },
    act: async ({ take, see }) => {
      await take('All of it');
      await see(/Your teacher will see this\. *$/);
    },
  },
  {
    screen: 'writing',
    is: '.topic',
    shows: ['Write', 'Topic', 'SayIt'],
    open: ({ take }) => take('Go on writing'),
    act: async ({ take, see, tell }) => {
      await take('A key that sings');
      await take('My own idea');
      await see('Tell your idea. Your teacher will look at it.');
      await tell('My own idea', 'A kite that talks.');
    },
  },
  {
    screen: 'the plan beside it',
    is: '.write-plan',
    shows: ['PlanBeside'],
    open: ({ take }) => take('Look at my plan'),
    act: async ({ take, see }) => {
      await see('A girl finds a kite.');
      await take('Look at my plan');
    },
  },
  {
    screen: 'a photo of the page',
    is: '.write-video:not([hidden])',
    shows: ['PhotoPage', 'MyPages', 'StationHead'],
    open: ({ take }) => take('Take a photo'),
    act: async ({ page, take }) => {
      await take('Take it');
      await page.locator('.write-pages img').waitFor();
      await take('My page');
    },
  },
  {
    screen: 'check my writing',
    is: '.check-faces',
    shows: ['Check', 'OneTarget', 'Face', 'ShownDraft'],
    open: ({ take }) => take('Check my writing'),
    act: ({ take }) => take('Nearly'),
  },
  {
    screen: 'show me where',
    is: '.tap-place',
    shows: ['TapPlace', 'TapPage'],
    open: ({ take }) => take('Show me where'),
    act: async ({ page, take }) => {
      await take('Top right');
      await page.locator('.lit-point').waitFor();
      await take('It was red.');
      await page.getByRole('button', { name: 'It was red.', pressed: true }).waitFor();
    },
  },
  {
    screen: 'say why',
    is: '.check-whys',
    shows: [],
    open: ({ take }) => take('Say why'),
    act: async ({ page, take, see }) => {
      await take('I had some help.');
      await page.getByRole('button', { name: 'I had some help.', pressed: true }).waitFor();
      for (const n of [2, 3]) {
        await take('Next');
        await see(`${n} of 3`);
        await take('I’ve got it');
      }
      await take('Next');
      await see('You looked at it all. Well done!');
    },
  },
  {
    screen: 'how to help',
    is: 'text=First, read it all.',
    shows: ['Example'],
    open: async ({ take }) => {
      await take(/^My page/);
      await take('Help a friend');
    },
    act: async ({ take }) => {
      await take('Next');
      await take('Next');
      await take('Now you');
    },
  },
  {
    screen: 'whose writing',
    is: '.critique-whose',
    shows: ['Critique', 'ChoosePartner'],
    act: async ({ take, see }) => {
      await take('Someone else');
      await take('My friend is here');
      await take('Maximiliana-Josephine');
      await see('This is by Maximiliana-Josephine');
    },
  },
  {
    screen: 'a friend’s writing',
    is: '.critique-aims',
    shows: ['Building'],
    act: async ({ page, take }) => {
      await take(page.locator('.critique-aims .station-choice').nth(1));
      await take('Next');
    },
  },
  {
    screen: 'tap the best bit',
    is: '.tap-place',
    shows: [],
    act: ({ take }) => take('The moon hid.'),
  },
  {
    screen: 'tell your friend',
    is: '.critique-stems',
    shows: ['Sentence'],
    act: async ({ page, take }) => {
      await take('I really like');
      await take(page.locator('.critique-stems').last().locator('.station-choice').first());
      await take('Give it');
    },
  },
  {
    screen: 'a friend was helped',
    is: '.critique-given',
    shows: ['Given'],
    act: async ({ page, take, see }) => {
      await see('Thank you! You helped a friend.');
      await take('Pass the tablet to Maximiliana-Josephine');
      await title(page, 'Maximiliana-Josephine');
      await take('Not me');
    },
  },
  ...signIn('Hawks').map((row) => ({ ...row, isAgain: true })),
  {
    screen: 'words from a friend',
    is: '.one-critique',
    shows: ['WordsForMe', 'OneCritique'],
    open: ({ take }) => take(/wrote to me$/),
    act: ({ take }) => take('I won’t'),
  },
  {
    screen: 'why not',
    is: '.check-whys',
    shows: [],
    act: async ({ take, see }) => {
      await take('I like it as it is.');
      await see('I like it as it is.');
      await take('I will');
      await take('Make it better now');
    },
  },
  {
    screen: 'the next draft beside the last',
    is: '.write-last',
    shows: ['Beside'],
    act: async ({ see, tell, take }) => {
      await see(/^I really like “It was red”/);
      await tell('My draft 2', 'It sang to me.');
      await take('Look what you changed');
    },
  },
  {
    screen: 'look what you changed',
    is: '.flip-book',
    shows: ['MyReasons', 'MyBest', 'PlayMine'],
    act: async ({ take, see }) => {
      await take('This is my best one');
      await see('You picked this one.');
      await take('My page');
    },
  },
  {
    screen: 'how I like it',
    is: '.likes-picture',
    shows: ['Likes'],
    open: ({ take }) => take('How I like it'),
    act: async ({ page, take }) => {
      await take('Blue');
      await page.locator('html[data-paper="blue"]').waitFor();
      await take('My page');
    },
  },
  done,
];

/** A child whose class learns from a text. */
export const whoLearns: Row[] = [
  ...signIn('Owls').map((row) => ({ ...row, isAgain: true })),
  {
    screen: 'our text, before looking',
    is: '.recall-lines',
    shows: ['OurText', 'Recall'],
    open: ({ take }) => take('Our text'),
    act: async ({ take, see }) => {
      await take('I show how they feel.');
      await take('Now look');
      await see('You knew this.');
    },
  },
  {
    screen: 'our text',
    is: '.our-toolkit',
    shows: [],
    act: ({ take }) => take('My page'),
  },
  {
    screen: 'a text to make better',
    is: '.write-last',
    shows: ['ToMakeBetter'],
    open: ({ take }) => take('Make this text better'),
    act: async ({ tell, take }) => {
      await tell('My writing', 'It was dark.');
      await take('My page');
    },
  },
  {
    screen: 'my plan',
    is: '.my-plan',
    shows: ['MyPlan'],
    open: ({ take }) => take('Make my plan'),
    act: async ({ take, see }) => {
      await see('A boy finds a key.');
      await take('My page');
    },
  },
  done,
];

/** At a station whose class shows what it wrote. */
export const whoVisits: Row[] = [
  {
    screen: 'a card',
    is: '.card-video',
    shows: ['Card'],
    open: async ({ take }) => {
      await take('Hawks');
      await take('I have a card');
    },
    act: async ({ page, take }) => {
      await take('Back');
      await title(page, 'Who are you?');
    },
  },
  {
    screen: 'a visitor',
    is: '.critique-whose',
    shows: ['Visitor'],
    open: async ({ take }) => {
      await take('Hawks');
      await take('I came to see the writing');
    },
    act: async ({ take, see }) => {
      await take('Read it');
      await take('Next');
      await take('An owl sang in the dark.');
      await take('I really like');
      await take('Give it');
      await see('Thank you! You helped a friend.');
      await take(/^I’m done/);
    },
  },
];

/** Children of two classes have the same names here. */
export async function codesOf(page: Page, child: string, className: string): Promise<string[]> {
  const { faces = [], classes = [] } = await storedRows(page, ['faces', 'classes']);
  const room = (classes as { id: string; name: string }[]).find(({ name }) => name === className);
  const face = (faces as { given: string; class: string; code: string[] }[]).find(
    (each) => each.given === child && each.class === room?.id,
  );
  return face?.code ?? [];
}
