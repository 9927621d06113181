import { shownNames } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { PupilRow } from '../../store/rows.ts';

export interface ListedPupil {
  id: PupilId;
  name: string;
  short: string;
  initials: string;
}

/** In the order given, each by full name; two of the very same name by what tells them apart. */
export function listedPupils(pupils: readonly PupilRow[]): ListedPupil[] {
  const names = shownNames(pupils);
  const fulls = [...names.values()].map((name) => name.full);
  const twice = new Set(fulls.filter((full, i) => fulls.indexOf(full) !== i));
  return pupils.map(({ id }) => {
    const { full = '', short = '', initials = '' } = names.get(id) ?? {};
    return { id, initials, short, name: twice.has(full) ? short : full };
  });
}
