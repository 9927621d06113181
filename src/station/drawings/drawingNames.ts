import type { OwnLevel } from '../../schema/words.ts';

/*
 * Which drawing stands beside which line that a child taps, so that who cannot read yet tells one from another. The
 * lines of the screens and the stems have a drawing of their own each; what a school writes finds one by what it is
 * about (`drawingsFor.ts`).
 */

/** Plain shapes, for lines of which nothing else is known: they mean nothing, and differ. */
export const shapes = [
  'circle',
  'square',
  'triangle',
  'hexagon',
  'diamond',
  'cloud',
  'droplet',
  'zap',
  'octagon',
  'pentagon',
  'spade',
  'club',
] as const;

export type DrawingName =
  | (typeof shapes)[number]
  | 'again'
  | 'aloud'
  | 'alone'
  | 'award'
  | 'biceps'
  | 'blocks'
  | 'book'
  | 'capital'
  | 'check'
  | 'clock'
  | 'comma'
  | 'done'
  | 'door'
  | 'drama'
  | 'dumbbell'
  | 'ear'
  | 'end'
  | 'eye'
  | 'facts'
  | 'feel'
  | 'footprints'
  | 'forgot'
  | 'glasses'
  | 'heading'
  | 'heart'
  | 'help'
  | 'hourglass'
  | 'idea'
  | 'joins'
  | 'learning'
  | 'letters'
  | 'list'
  | 'magic'
  | 'magnet'
  | 'map'
  | 'maybe'
  | 'next'
  | 'paragraph'
  | 'pencil'
  | 'people'
  | 'person'
  | 'picture'
  | 'place'
  | 'plan'
  | 'question'
  | 'scissors'
  | 'sentence'
  | 'smile'
  | 'some'
  | 'speech'
  | 'start'
  | 'stop'
  | 'thumb'
  | 'trouble'
  | 'way'
  | 'why'
  | 'word'
  | 'zoom';

/** By the stem, as `critiqueStems.ts` has it. */
export const stemDrawings: Readonly<Record<string, DrawingName>> = {
  'I like': 'thumb',
  'I love': 'heart',
  'I can see': 'eye',
  'I was glad to read': 'smile',
  'I really like': 'thumb',
  'I can picture': 'picture',
  'You made me want to read on with': 'book',
  'It works well to have': 'blocks',
  'I was hooked by': 'magnet',
  'I could really picture': 'picture',
  'What stands out to me is': 'award',
  'how it starts': 'start',
  'how it ends': 'end',
  'what it is about': 'book',
  'how you start': 'start',
  'the way you end it': 'end',
  'how you open': 'start',
  'the words you chose': 'word',
  'how you did what we are learning': 'learning',
  'you could read it out loud': 'aloud',
  'you could do it one more time': 'again',
  'you could read it out loud to check it': 'aloud',
  'you could do the same in one more place': 'again',
  'you could read it out loud and hear where you pause': 'aloud',
  'you could do the same near the end': 'end',
  'you could say how it looked': 'eye',
  'you could try a new word': 'word',
  'you could swap one word for a stronger one': 'biceps',
  'you could add how it looked or how it sounded': 'ear',
  'you could find a verb that shows more': 'footprints',
  'you could cut a word that does no work': 'scissors',
  'you could look for full stops': 'stop',
  'you could look for big letters': 'capital',
  'you could check where each sentence stops': 'stop',
  'you could check the commas': 'comma',
  'you could make one long sentence into two': 'scissors',
  'you could check the marks round what they say': 'speech',
  'you could say how it felt': 'feel',
  'you could say what came next': 'next',
  'you could tell us how they felt': 'feel',
  'you could say more about why': 'why',
  'you could show how they feel and not tell us': 'drama',
  'you could say more about why it matters': 'why',
};

/** Why a child chose a face, in the order of the words. */
export const whyDrawings: Readonly<Record<OwnLevel, readonly DrawingName[]>> = {
  'not-yet': ['forgot', 'dumbbell', 'hourglass', 'question'],
  approaching: ['some', 'help', 'maybe'],
  secure: ['again', 'alone', 'glasses'],
};

/** Why a child will not do what a friend said, in the order of the words. */
export const wontDrawings: readonly DrawingName[] = ['heart', 'blocks', 'done', 'way'];
