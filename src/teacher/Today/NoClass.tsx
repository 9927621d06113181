import type { Store } from '../../store/store.ts';
import { Empty } from '../../ui/Screen.tsx';
import { MakeClass } from '../Class/MakeClass.tsx';

export function NoClass({ store }: { store: Store }) {
  return (
    <Empty title="First, your class" action={<MakeClass store={store} />}>
      <p>Give it the name that the school uses. Its pupils come next, from a class list.</p>
    </Empty>
  );
}
