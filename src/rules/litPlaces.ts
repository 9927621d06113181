import type { ChildFact } from '../schema/childEvents.ts';
import type { TargetId } from '../schema/ids.ts';
import type { Place } from '../schema/place.ts';
import { critiquesIn, ownViews } from './critiques.ts';
import { marksOf, type PieceFact } from './marks.ts';

/** Where a draft was said to show a target, or to need it: by an adult's marks, by the child, and by friends. */
export function litPlaces(
  { said, marks }: { said?: readonly ChildFact[] | undefined; marks?: readonly PieceFact[] | undefined },
  version: number,
  target: TargetId,
): Place[] {
  const all = [
    ...marksOf(marks).map(({ mark }) => mark),
    ...ownViews(said).values(),
    ...critiquesIn(said).map(({ critique }) => critique),
  ];
  return all.flatMap((each) =>
    each.version === version && each.target === target && each.place ? [each.place] : [],
  );
}
