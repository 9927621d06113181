import type { ReadJoining } from '../../schema/joiningLink.ts';

/** What is wrong with a joining link, and what to do; nothing when it can be used. */
export function linkProblem(read: ReadJoining, text: string): string | undefined {
  if (text.trim() === '') return 'Paste the joining link.';
  switch (read.is) {
    case 'joining':
      return undefined;
    case 'expired':
      return 'This link has run out. Ask your colleague for a new one; it takes them a moment.';
    case 'clock':
      return 'The clock of this tablet is wrong. Set its date and time in the settings, then come back.';
    case 'too-new':
      return 'This link was made by a newer Redraft. Reload Redraft here, then paste it again.';
    case 'not-a-link':
      return 'This is not a whole joining link. Copy all of it, from https to the last letter.';
  }
}
