import type { TargetId } from '../schema/ids.ts';
import type { ExemplarRow } from './rows.ts';
import type { Store } from './store.ts';

const depths = ['towards', 'expected', 'greater'];

/** What these targets look like, by depth, in the order in which it was added. */
export async function exemplarsOf({ db }: Store, targets: readonly TargetId[]): Promise<ExemplarRow[]> {
  const rows = await db.exemplars.where('target').anyOf(targets).toArray();
  const added = ({ stamps }: ExemplarRow) => stamps.target ?? '';
  return rows
    .filter(({ place, depth }) => place === 'here' && depth !== undefined)
    .sort((a, b) => depths.indexOf(a.depth) - depths.indexOf(b.depth) || (added(a) < added(b) ? -1 : 1));
}
