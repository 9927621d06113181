import type { Installation } from '../../device/install.ts';
import type { Keeping } from '../../device/storageHealth.ts';

export type Refusal = Extract<Keeping, { can: false }>['why'];

/** Why this browser cannot keep a class, and what to do about it. */
export const refusalWords: Record<Refusal, { why: string; todo: string }> = {
  private: {
    why: 'This is a private window: it would forget the whole class when it is closed.',
    todo: 'Open Redraft in an ordinary window.',
  },
  refused: {
    why: 'This browser does not let Redraft keep anything.',
    todo: 'Lockdown Mode on an iPad does this, and so do settings that block cookies or site data. Allow them for this address, or ask whoever looks after the tablet.',
  },
  full: {
    why: 'This tablet is full.',
    todo: 'Make some room on it. Old photos and videos are the quickest.',
  },
  'read-back': {
    why: 'What was written here did not come back the same.',
    todo: 'Restart the tablet. If you see this again, use another browser or another tablet.',
  },
  insecure: {
    why: 'This address is not a secure one, so the browser keeps nothing safe.',
    todo: 'Open Redraft at its address that begins with https://. Ask whoever gave you this one.',
  },
};

/** Whether the browser may clear what it keeps; "it" is the browser. */
export function stayWords(persistent: boolean | undefined, where: Installation): string {
  if (persistent) return 'It has promised to keep it until somebody removes it.';
  const { browser, apple, installed } = where;
  if (!installed && (apple || browser === 'safari'))
    return 'It may clear it after seven days without a visit, so send work home often.';
  return 'It may clear it when the tablet is very full, so send work home often.';
}

const gigabyte = 1e9;

export function isRoomy(freeBytes: number | undefined): boolean {
  return freeBytes !== undefined && freeBytes >= gigabyte;
}

/** Browsers round and cap what they tell, so only small amounts are worth a number. */
export function roomWords(freeBytes: number | undefined): string {
  if (freeBytes === undefined) return 'The browser does not say how much room is left.';
  if (isRoomy(freeBytes)) return 'There is plenty of room.';
  const megabytes = Math.max(0, Math.round(freeBytes / 1e6));
  if (freeBytes >= gigabyte / 5) return `There is room for about ${megabytes} MB more. Make some soon.`;
  return `There is hardly any room left (${megabytes} MB). Send work home, then make some room.`;
}

/** What to tap, in this browser, one step a line; nothing where the browser has no such thing. */
export function installSteps({ apple, browser, touch }: Installation): string[] {
  if (apple) return appleSteps[browser];
  return touch ? tabletSteps[browser] : computerSteps[browser];
}

const addThere = [
  'Scroll down and tap “Add to Home Screen”, then “Add”.',
  'Open Redraft from the Home Screen from now on.',
];
const appleSteps: Record<Installation['browser'], string[]> = {
  safari: ['Tap Share: the square with an arrow up, at the top of Safari.', ...addThere],
  chrome: ['Tap Share: the square with an arrow up, in the address bar.', ...addThere],
  firefox: ['Tap the menu, then “Share”.', ...addThere],
};
const tabletSteps: Record<Installation['browser'], string[]> = {
  chrome: [
    'Tap the menu: the three dots at the top right.',
    'Tap “Add to Home screen” (or “Install app”), then “Install”.',
    'Open Redraft from the Home screen from now on.',
  ],
  firefox: [
    'Tap the menu: the three dots.',
    'Tap “Add app to Home screen” (or “Install”), then “Add”.',
    'Open Redraft from the Home screen from now on.',
  ],
  safari: [
    'Open the browser’s menu.',
    'Choose “Add to Home screen”.',
    'Open Redraft from there from now on.',
  ],
};
const computerSteps: Record<Installation['browser'], string[]> = {
  chrome: [
    'Click the install sign at the right end of the address bar: a screen with an arrow.',
    'Click “Install”.',
    'Open Redraft as an app from now on.',
  ],
  safari: ['In the File menu choose “Add to Dock”, then “Add”.', 'Open Redraft from the Dock from now on.'],
  firefox: [
    'Firefox on a computer has no Home Screen. When it asks whether Redraft may store data, choose “Allow”.',
    'Bookmark this page, so that you always come back to the same address.',
  ],
};
