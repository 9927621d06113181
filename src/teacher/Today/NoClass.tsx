import { Send } from 'lucide-preact';
import { live } from '../../store/live.ts';
import { schoolOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { MakeClass } from '../Class/MakeClass.tsx';

/** A tablet that joined has its class elsewhere until the first handover, and must not make another one. */
export function NoClass({ store }: { store: Store }) {
  const read = useLive(() => live(async () => ({ school: await schoolOf(store) })), [store]);
  if (!read) return null;
  return read.school ? <FirstClass store={store} /> : <NotFetched />;
}

function FirstClass({ store }: { store: Store }) {
  const words = useWords();
  return (
    <Empty title={words.say('First, your {class}')} action={<MakeClass store={store} />}>
      <p>
        {words.say('Give it the name that the school uses. Its {pupils} come next, from {a class} list.')}
      </p>
    </Empty>
  );
}

function NotFetched() {
  const words = useWords();
  const action = (
    <ButtonLink kind="main" href={paths.tablets} icon={<Send aria-hidden="true" />}>
      Go to Send home
    </ButtonLink>
  );
  return (
    <Empty title={words.say('The {class} is not here yet')} action={action}>
      <p>
        {words.say(
          'This tablet has joined. Press Send home where there is internet, and the {class} is fetched.',
        )}
      </p>
    </Empty>
  );
}
