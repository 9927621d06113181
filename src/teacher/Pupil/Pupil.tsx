import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Pupil(_props: { store: Store; pupil: PupilId }) {
  return (
    <Screen title="Pupil">
      <p />
    </Screen>
  );
}
