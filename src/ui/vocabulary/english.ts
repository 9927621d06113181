import type { Catalogue } from './catalogue.ts';
import { dayOf } from './dayOf.ts';

function said(options: Intl.DateTimeFormatOptions): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', options);
  return (at) => format.format(dayOf(at));
}

/** The words that stand where a school has not chosen its own. The sentences are in the screens themselves. */
export const english: Catalogue = {
  language: 'en-GB',
  nouns: {
    pupil: { one: 'pupil', plural: 'pupils' },
    class: { one: 'class', plural: 'classes' },
    'year group': { one: 'year group', plural: 'year groups' },
    adult: { one: 'adult', plural: 'adults' },
    teacher: { one: 'teacher', plural: 'teachers' },
    'teaching assistant': { one: 'teaching assistant', plural: 'teaching assistants' },
    station: { one: 'station', plural: 'stations' },
    unit: { one: 'unit', plural: 'units' },
    stage: { one: 'stage', plural: 'stages' },
    genre: { one: 'genre', plural: 'genres' },
    'core text': { one: 'core text', plural: 'core texts' },
    task: { one: 'task', plural: 'tasks' },
    'cold task': { one: 'cold task', plural: 'cold tasks' },
    practice: { one: 'practice', plural: 'practices' },
    'catch-up': { one: 'catch-up', plural: 'catch-ups' },
    'hot task': { one: 'hot task', plural: 'hot tasks' },
    'polished piece': { one: 'polished piece', plural: 'polished pieces' },
    sheet: { one: 'sheet', plural: 'sheets' },
    'mastery sheet': { one: 'mastery sheet', plural: 'mastery sheets' },
    strand: { one: 'strand', plural: 'strands' },
    target: { one: 'target', plural: 'targets' },
    'focus target': { one: 'focus target', plural: 'focus targets' },
    'non-negotiable': { one: 'non-negotiable', plural: 'non-negotiables' },
    level: { one: 'level', plural: 'levels' },
    goal: { one: 'goal', plural: 'goals' },
    gap: { one: 'gap', plural: 'gaps' },
    piece: { one: 'piece', plural: 'pieces' },
    draft: { one: 'draft', plural: 'drafts' },
    critique: { one: 'critique', plural: 'critiques' },
  },
  labels: {
    level: { 'not-yet': 'Not yet', approaching: 'Approaching', secure: 'Secure', deeper: 'Deeper' },
    support: { independent: 'Alone', 'with-help': 'With help', guided: 'Guided' },
    stage: { imitation: 'Imitation', innovation: 'Innovation', invention: 'Invention' },
    brief: { cold: 'cold', hot: 'hot' },
    depth: { towards: 'Working towards', expected: 'Expected', greater: 'Greater depth' },
    mark: {
      pink: 'Tickled pink',
      green: 'Green for growth',
      gap: 'Gap to close',
      question: 'Question',
      stamp: 'Praise stamp',
    },
    year: { year: 'Year {n}', reception: 'Reception' },
  },
  // What English primary schools' marking policies have in common.
  codes: [
    { code: 'Sp', means: 'Spelling' },
    { code: 'P', means: 'Punctuation' },
    { code: '//', means: 'New paragraph' },
    { code: '^', means: 'Missing word' },
  ],
  numbers: ['None', 'One', 'Two', 'Three', 'Four', 'Five'],
  // "A unit", "a year"; "an adult".
  oneOf: (noun) => `${/^(?:[aeio]|u(?!ni|se))/i.test(noun) ? 'an' : 'a'} ${noun}`,
  list: (words) => new Intl.ListFormat('en-GB').format(words),
  day: said({ day: 'numeric', month: 'short' }),
  date: said({ day: 'numeric', month: 'long', year: 'numeric' }),
  weekday: said({ weekday: 'long', day: 'numeric', month: 'long' }),
  sentences: {},
};
