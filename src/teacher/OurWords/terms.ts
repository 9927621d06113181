import type { Labels, NounId } from '../../ui/vocabulary/catalogue.ts';

/**
 * One thing that the school has a word for, and where the word is met. These lines explain the words, so they
 * are English.
 */
export type Term = { where: string } & ({ noun: NounId } | { label: keyof Labels; key: string });

export interface TermGroup {
  title: string;
  terms: readonly Term[];
}

const nouns = (of: readonly [NounId, string][]): Term[] => of.map(([noun, where]) => ({ noun, where }));
const labels = (label: keyof Labels, of: readonly [string, string][]): Term[] =>
  of.map(([key, where]) => ({ label, key, where }));

/** Every word of the vocabulary once, the most looked at first. */
export const groups: readonly TermGroup[] = [
  {
    title: 'How far a child has come',
    terms: [
      ...labels('level', [
        ['not-yet', 'The first step. On the four buttons of marking, in every grid and in every reason.'],
        ['approaching', 'The second step, in the same places.'],
        ['secure', 'The third step: there.'],
        ['deeper', 'The furthest step.'],
      ]),
      ...nouns([
        ['level', 'What the four are called together: in the rule about mastery, and on this screen.'],
      ]),
    ],
  },
  {
    title: 'How alone it was written',
    terms: labels('support', [
      ['independent', 'While marking, beside a piece and beside one target of it.'],
      ['with-help', 'In the same places.'],
      ['guided', 'In the same places: an adult led the writing.'],
    ]),
  },
  {
    title: 'People',
    terms: nouns([
      [
        'pupil',
        'On class lists, in counts and in the rule about mastery. Sentences about one child say “child”.',
      ],
      ['class', 'In the bar at the top, on Today and on class lists.'],
      ['year group', 'When a class is made, and when its list comes in.'],
      ['adult', 'Where it matters that not a child did it.'],
      ['teacher', 'At the station, on sheets, and where tablets are added.'],
      ['teaching assistant', 'Where tablets are added.'],
      ['station', 'A tablet that children share: where tablets are added, and on it.'],
    ]),
  },
  {
    title: 'Years',
    terms: labels('year', [
      ['year', 'Beside each class and on each sheet; {n} stands for the number.'],
      ['reception', 'The year before the first.'],
    ]),
  },
  {
    title: 'Units and tasks',
    terms: [
      ...nouns([
        ['unit', 'A few weeks on one text: on Today, on the class’s page and at the station.'],
        ['genre', 'In a unit’s plan.'],
        ['core text', 'In a unit’s plan.'],
        ['stage', 'Where a class is in its unit: the ribbon at its top.'],
        ['task', 'What a class is asked to write.'],
        ['cold task', 'Before teaching: on Today, in the grid and while marking.'],
      ]),
      ...labels('stage', [
        ['imitation', 'The second stage of a unit.'],
        ['innovation', 'The third stage.'],
        ['invention', 'The fourth stage.'],
      ]),
      ...nouns([
        ['hot task', 'After teaching: where the cold task is.'],
        ['polished piece', 'The last stage, and what is kept of it.'],
        ['practice', 'A task that never counts.'],
        ['catch-up', 'A task for a few children, that never counts.'],
      ]),
      ...labels('brief', [
        ['cold', 'In a word, where both tasks stand in one line; read out with each cell of the grid.'],
        ['hot', 'The same for the task after teaching.'],
      ]),
    ],
  },
  {
    title: 'Sheets and targets',
    terms: [
      ...nouns([
        ['mastery sheet', 'What a year works towards: the title of the sheets.'],
        ['sheet', 'The same in short.'],
        ['strand', 'What a sheet’s lines are grouped by.'],
        ['target', 'One line of a sheet.'],
        ['focus target', 'One of the few that a unit is about.'],
        ['non-negotiable', 'What must be right in every piece.'],
        ['goal', 'The one thing that a child works on: on the child’s page, and at the station.'],
        ['gap', 'What is still open for a child, or for a class.'],
      ]),
      ...labels('depth', [
        ['towards', 'How demanding a line of a sheet is: below the year’s expectation.'],
        ['expected', 'At it.'],
        ['greater', 'Above it.'],
      ]),
    ],
  },
  {
    title: 'Writing, and writing again',
    terms: [
      ...nouns([
        ['piece', 'What one child wrote for one task.'],
        ['draft', 'The first, second or third version of it.'],
        ['critique', 'What a partner says of a draft, and in the rule about mastery.'],
      ]),
      ...labels('mark', [
        ['pink', 'A mark for what is strong.'],
        ['green', 'A mark for what may grow.'],
        ['gap', 'A mark where the child has something to add.'],
        ['question', 'A mark that asks the child something.'],
        ['stamp', 'A mark for a job well done.'],
      ]),
    ],
  },
];
