/** One of a school's marking codes: what stands on the page, and what it asks for. */
export interface MarkCode {
  code: string;
  means: string;
}

/** What English primary schools' marking policies have in common. */
export const usualCodes: readonly MarkCode[] = [
  { code: 'Sp', means: 'Spelling' },
  { code: 'P', means: 'Punctuation' },
  { code: '//', means: 'New paragraph' },
  { code: '^', means: 'Missing word' },
];
