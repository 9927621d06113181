import type { RecordKind } from '../schema/records.ts';

/**
 * The fields that concern a person when two adults change them apart. `anew`: an edit says the whole of it, so it
 * answers every other value that was there. `on`: one writes on from what is shown, so what another adult wrote
 * apart stays beside it until it is settled. Fields that are not here go by the later stamp alone.
 */
export const clashFields: Record<RecordKind, Readonly<Record<string, 'anew' | 'on'>>> = {
  school: { name: 'anew', levelWords: 'on', policy: 'anew' },
  adult: {},
  class: { name: 'anew', year: 'anew' },
  pupil: { given: 'anew', family: 'anew', preferredGiven: 'anew', preferredFamily: 'anew', class: 'anew' },
  unit: {
    title: 'anew',
    coreText: 'anew',
    genre: 'anew',
    subject: 'anew',
    stage: 'anew',
    focus: 'on',
    nonNegotiables: 'on',
  },
  task: {},
  piece: { support: 'anew', presence: 'anew', note: 'on', genre: 'anew', subject: 'anew' },
  pair: { same: 'anew' },
  tablet: {},
  policy: {},
  sheet: { inForce: 'anew' },
  target: {
    teacher: 'anew',
    pupil: 'anew',
    depth: 'anew',
    examples: 'anew',
    aligns: 'anew',
    retired: 'anew',
  },
  sheetVersion: {},
  sheetPart: {},
  casePackage: {},
  words: {},
  exemplar: {},
  unitText: {
    core: 'on',
    corePages: 'on',
    mapPages: 'on',
    boxes: 'on',
    toolkit: 'on',
    options: 'on',
    flawed: 'on',
    spoken: 'on',
  },
  myBoxes: {},
  face: {},
  station: {},
  classSheet: {},
};

export function clashKind(record: RecordKind, field: string): 'anew' | 'on' | undefined {
  return Object.hasOwn(clashFields[record], field) ? clashFields[record][field] : undefined;
}
