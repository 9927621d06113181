import type { PupilId, UnitId } from '../../schema/ids.ts';
import type { TaskKind } from '../../schema/words.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Mark(_props: { store: Store; unit: UnitId; kind: TaskKind; pupil: PupilId | undefined }) {
  return (
    <Screen title="Mark">
      <p />
    </Screen>
  );
}
