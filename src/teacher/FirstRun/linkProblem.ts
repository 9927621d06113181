import type { ReadJoining } from '../../schema/joiningLink.ts';

/** What is wrong with a joining link or a scanned code, and what to do; nothing when it can be used. */
export function linkProblem(
  read: ReadJoining,
  text: string,
  by: 'link' | 'code' | 'sheet' = 'link',
): string | undefined {
  const what = by === 'sheet' ? 'code' : by;
  if (text.trim() === '')
    return by === 'sheet' ? 'Type the letters, or scan the code.' : 'Paste the joining link.';
  switch (read.is) {
    case 'joining':
      return undefined;
    case 'expired':
      return `This ${what} has run out, or this tablet’s clock is wrong. Look at the clock; then ask your colleague for a new ${what}, it takes them a moment.`;
    case 'clock':
      return 'The clock of this tablet is wrong. Set its date and time in the settings, then come back.';
    case 'too-new':
      return `This ${what} was made by a newer Redraft. Reload Redraft here, then try again.`;
    case 'wrong-line':
      return `There is a slip in line ${read.line}. Look at it again, letter by letter.`;
    case 'not-a-link':
      if (by === 'sheet')
        return 'These are not the letters of a recovery sheet. Type all lines, from the first to the last.';
      return by === 'code'
        ? 'This is another code, not one of Redraft’s.'
        : 'This is not a whole joining link. Copy all of it, from https to the last letter.';
  }
}
