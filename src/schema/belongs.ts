import type { Event } from './event.ts';
import { childKinds } from './pieceKinds.ts';
import type { RecordKind } from './records.ts';
import type { SpaceKind } from './space.ts';

const spaceOf: Record<RecordKind, SpaceKind> = {
  school: 'school',
  adult: 'school',
  class: 'station',
  pupil: 'class',
  unit: 'station',
  task: 'station',
  piece: 'class',
  pair: 'class',
  tablet: 'station',
  face: 'station',
  station: 'station',
  classSheet: 'class',
  policy: 'school',
  sheet: 'school',
  target: 'school',
  sheetVersion: 'school',
  sheetPart: 'school',
  casePackage: 'school',
  // Children read them too, and nothing of anybody is in them.
  words: 'station',
  exemplar: 'school',
  // What children learn and plan from.
  unitText: 'station',
  myBoxes: 'station',
};

/** What children do and what is shown to them. */
const stationFacts: ReadonlySet<string> = new Set<string>([
  'draft',
  'page',
  'withdrawal',
  'hand-up',
  'hands-down',
  'in-my-words',
  'practice',
  ...childKinds,
  // Of what adults mark, what the child is told and no more.
  'feedback',
  'answer',
  'choice',
  'cause',
  'alignment',
]);

/** The kinds of space that an event's contents belong to: one, or none for records that this version does not know. */
export function spaceKindsOf(event: Pick<Event, 'kind'> | Extract<Event, { kind: 'edit' }>): Set<SpaceKind> {
  if (stationFacts.has(event.kind)) return new Set(['station']);
  // Said in more than one; who heeds which is the store's to know.
  if (event.kind === 'erase') return new Set();
  if (event.kind !== 'edit' || !('changes' in event)) return new Set(['class']);
  const known = event.changes.filter(({ record }) => Object.hasOwn(spaceOf, record));
  return new Set(known.map(({ record }) => spaceOf[record as RecordKind]));
}
