import type { Genre } from '../schema/curriculum.ts';

/** Words of a target that tie it to some kinds of writing. What ties it to none can be shown in any. */
const ties: { words: RegExp; fits: (genre: Genre) => boolean }[] = [
  { words: /\bpoems?\b/i, fits: ({ family }) => family === 'poetry' },
  {
    words: /\bnon-fiction\b|\bheadings\b|\bbullet points\b|\b(organisational|layout) devices\b/i,
    fits: ({ family }) => family === 'non-fiction',
  },
  { words: /\bnarratives?\b|\bplot\b|\bsettings?\b|\bcharacters?\b|\batmosphere\b/i, fits: isFiction },
  // A newspaper quotes people, and a diary tells what they said.
  {
    words: /\bdialogue\b|\bdirect speech\b|\binverted commas\b/i,
    fits: (genre) => isFiction(genre) || genre.id === 'newspaper' || genre.id === 'recount',
  },
];

/** Whether a piece of this kind could show a target at all, as far as the target's own words say. */
export function couldShow(teacher: string, genre: Genre): boolean {
  return ties.every(({ words, fits }) => !words.test(teacher) || fits(genre));
}

function isFiction({ family }: Genre): boolean {
  return family === 'fiction plot' || family === 'fiction craft';
}
