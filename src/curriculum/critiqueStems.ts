/*
 * What a critique is built from, by touch: kind, specific, helpful, after Ron Berger's protocol ("Austin's
 * Butterfly"). One of each makes one sentence: "I like “the red bus”, and you could say how it felt." Every stem is
 * about the writing and says something, so that no sentence that is built of them is unkind or empty.
 */
export interface Stems {
  kind: readonly string[];
  /** Where no words of the draft were tapped. Tapped ones are quoted, and offered first. */
  specific: readonly string[];
  /** Whatever the target is. */
  helpful: readonly string[];
  /** By what the target is about. */
  about: Readonly<Record<About, readonly string[]>>;
}

export type About = 'words' | 'marks' | 'ideas';

const firstYears: Stems = {
  kind: ['I like', 'I love', 'I can see', 'I was glad to read'],
  specific: ['how it starts', 'how it ends', 'the words you chose', 'what it is about'],
  helpful: ['you could read it out loud', 'you could do it one more time'],
  about: {
    words: ['you could say how it looked', 'you could try a new word'],
    marks: ['you could look for full stops', 'you could look for big letters'],
    ideas: ['you could say how it felt', 'you could say what came next'],
  },
};

const middleYears: Stems = {
  kind: ['I really like', 'I can picture', 'You made me want to read on with', 'It works well to have'],
  specific: [
    'how you start',
    'the way you end it',
    'the words you chose',
    'how you did what we are learning',
  ],
  helpful: ['you could read it out loud to check it', 'you could do the same in one more place'],
  about: {
    words: ['you could swap one word for a stronger one', 'you could add how it looked or how it sounded'],
    marks: ['you could check where each sentence stops', 'you could check the commas'],
    ideas: ['you could tell us how they felt', 'you could say more about why'],
  },
};

const lastYears: Stems = {
  kind: ['I was hooked by', 'I could really picture', 'It works well to have', 'What stands out to me is'],
  specific: ['how you open', 'the way you end it', 'the words you chose', 'how you did what we are learning'],
  helpful: ['you could read it out loud and hear where you pause', 'you could do the same near the end'],
  about: {
    words: ['you could find a verb that shows more', 'you could cut a word that does no work'],
    marks: ['you could make one long sentence into two', 'you could check the marks round what they say'],
    ideas: ['you could show how they feel and not tell us', 'you could say more about why it matters'],
  },
};

/** In words for that year group; Reception is spoken to as Year 1. */
export function stemsFor(year: number): Stems {
  if (year <= 2) return firstYears;
  return year <= 4 ? middleYears : lastYears;
}

/** What a target is about, by its strand in the starter sheets; a school's own targets are about ideas. */
export function aboutOf(target: string): About {
  const strand = target.split('.')[1];
  if (strand === 'SP' || strand === 'HW' || strand === 'ED') return 'marks';
  return strand === 'VGP' ? 'words' : 'ideas';
}

/** One of each as one sentence, as it would be written. */
export function critiqueSentence({
  kind,
  specific,
  helpful,
}: Record<'kind' | 'specific' | 'helpful', string>): string {
  return `${praise({ kind, specific })}, and ${helpful}.`;
}

/** For an exhibition: what the reader likes, and where. */
export function praiseSentence(parts: Record<'kind' | 'specific', string>): string {
  return `${praise(parts)}.`;
}

function praise({ kind, specific }: Record<'kind' | 'specific', string>): string {
  return `${kind} ${specific}`;
}

/** A place of a photographed page, which lies lit beside the sentence. */
export const bitShown = 'this bit';

const longestQuote = 80;

/** Words of the draft as a critique quotes them, within a sentence of its own. */
export function quoted(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
  if (plain.length <= longestQuote) return `“${plain}”`;
  const space = plain.lastIndexOf(' ', longestQuote);
  return `“${plain.slice(0, space > 0 ? space : longestQuote)} …”`;
}
