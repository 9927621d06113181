import type { ClassId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { Screen } from '../../ui/Screen.tsx';

export function Class(_props: { store: Store; classId: ClassId }) {
  return (
    <Screen title="Class">
      <p />
    </Screen>
  );
}
