import type { MarkCode } from '../../ui/vocabulary/catalogue.ts';

/** What keeps a new code from being one, a sentence each. */
export function codeProblems(
  { code, means }: MarkCode,
  codes: readonly MarkCode[],
): { code?: string | undefined; means?: string | undefined } {
  const letters = code.trim();
  const used = codes.find((each) => each.code.toLowerCase() === letters.toLowerCase());
  return {
    code:
      letters === ''
        ? 'Type the letters, such as WW.'
        : letters.length > 4
          ? 'Use four letters at most: they stand on the page.'
          : used
            ? `${used.code} is there already, for ${used.means}.`
            : undefined,
    means:
      means.trim() === ''
        ? 'Type what the child is to do there.'
        : means.trim().length > 60
          ? 'Say it in 60 letters at most.'
          : undefined,
  };
}
