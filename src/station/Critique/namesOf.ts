import { type ShownName, shownNames } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Offered } from '../../store/stationQueries.ts';

/** What those whose writing can be read are called beside each other. */
export function namesOf(offered: readonly Offered[]): Map<PupilId, ShownName> {
  return shownNames(offered.map(({ face: { id, given, initial = '' } }) => ({ id, given, family: initial })));
}
