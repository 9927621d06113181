import { attribution, licence } from '../../curriculum/starter.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import { sheetKey, sheetYears } from '../../schema/sheetKey.ts';
import { live } from '../../store/live.ts';
import { sheetStates } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { subjectWords } from '../sheetWords.ts';
import { CasePart } from './CasePart.tsx';
import { stateWords } from './stateWords.ts';
import './Sheets.css';

/** The way to every sheet: six of writing, six of reading, and the statements for the end of a key stage. */
export function Sheets({ store }: { store: Store }) {
  const words = useWords();
  const states = useLive(() => live(async () => sheetStates(store)), [store]);
  if (!states) return <main class="screen" id="main" aria-busy="true" />;
  const link = (key: SheetKey, name: string) => (
    <a class="sheets-link" href={paths.sheet(key)}>
      <strong>{name}</strong>
      <span class="soft small">{stateWords(states.get(key), words)}</span>
    </a>
  );
  return (
    <Screen title={words.say('{Mastery sheets}')} back={{ href: paths.school, label: 'School' }}>
      <p class="sheets-lead">
        {words.say(
          'What each year works towards. Every {sheet} begins as a starter {sheet}; what the school changes becomes its own, and reaches {units} when it is published.',
        )}
      </p>
      <ul class="sheets-years">
        {sheetYears.map((year) => (
          <li key={year}>
            <h2>{words.year(year)}</h2>
            {(['writing', 'reading'] as const).map((subject) => (
              <div key={subject}>{link(sheetKey(subject, year), subjectWords[subject])}</div>
            ))}
          </li>
        ))}
      </ul>
      <section class="sheets-frameworks" aria-labelledby="sheets-frameworks">
        <h2 id="sheets-frameworks">End of key stage</h2>
        <p class="soft">
          {words.say('The statements for the end of Years 2 and 6. They are never used to mark {a piece}.')}
        </p>
        <p>
          <a class="sheets-framework" href={paths.framework(2)}>
            Key stage 1, Year 2
          </a>
          <a class="sheets-framework" href={paths.framework(6)}>
            Key stage 2, Year 6
          </a>
        </p>
      </section>
      <CasePart store={store} />
      <p class="soft small">
        {attribution} <a href={licence}>Open Government Licence</a>
      </p>
    </Screen>
  );
}
