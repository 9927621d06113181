import type { DeviceFacts } from '../../device/facts.ts';
import { live } from '../../store/live.ts';
import { meOf, schoolOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { About } from './About.tsx';
import { NamesForm } from './NamesForm.tsx';
import { PinPart } from './PinPart.tsx';
import { PolicyPart } from './PolicyPart.tsx';
import { SheetsPart } from './SheetsPart.tsx';
import { ThisTablet } from './ThisTablet.tsx';
import { WordsPart } from './WordsPart.tsx';
import './School.css';

export function School({ store, facts, sample }: { store: Store; facts: DeviceFacts; sample: boolean }) {
  const words = useWords();
  const read = useLive(
    () => live(async () => ({ school: await schoolOf(store), me: await meOf(store) })),
    [store],
  );
  if (!read) return <main class="screen" id="main" aria-busy="true" />;
  const { school, me } = read;
  return (
    <Screen title="School">
      {sample && (
        <Notice title="This is the sample school.">
          {words.say('Change what you like: it all goes when you remove the sample {class}.')}
        </Notice>
      )}
      <section class="school-part">
        <h2>School and you</h2>
        <NamesForm store={store} school={school?.name} me={me?.name} />
      </section>
      <WordsPart />
      <PolicyPart store={store} />
      <SheetsPart />
      <ThisTablet />
      {!sample && <PinPart store={store} facts={facts} />}
      <About />
    </Screen>
  );
}
