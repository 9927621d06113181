import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { PupilRow } from '../../store/rows.ts';
import { PupilTile } from '../../ui/PupilTile.tsx';

interface Props {
  pupils: readonly PupilRow[];
  names: Map<PupilId, ShownName>;
  label: string;
  choose: (pupil: PupilId) => void;
}

/** Everybody by name: one tap says whose it is. */
export function NameList({ pupils, names, label, choose }: Props) {
  return (
    <ul class="capture-names" aria-label={label}>
      {pupils.map(({ id }) => (
        <li key={id}>
          <button type="button" onClick={() => choose(id)}>
            <PupilTile initials={names.get(id)?.initials ?? ''} size={32} />
            <span>{names.get(id)?.short}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
