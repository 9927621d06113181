import { Printer } from 'lucide-preact';
import { attribution, frameworkOf } from '../../curriculum/starter.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { whyNoFramework } from '../sheetWords.ts';
import './Framework.css';

/** The statements for the end of a key stage, on a page of their own. */
export function Framework({ year }: { year: 2 | 6 }) {
  const words = useWords();
  const statements = useLoaded(() => frameworkOf(year), [year]);
  if (!statements) return <main class="screen" id="main" aria-busy="true" />;
  const depths = ['towards', 'expected', 'greater'] as const;
  return (
    <Screen
      title={year === 2 ? 'End of key stage 1, Year 2' : 'End of key stage 2, Year 6'}
      back={{ href: paths.sheets, label: words.say('{Sheets}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print
        </Button>
      }
    >
      <Notice title={words.say('Not for marking {a piece}.')}>{words.say(whyNoFramework)}</Notice>
      {depths.map((depth) => (
        <section key={depth} class="framework-part" aria-labelledby={`framework-${depth}`}>
          <h2 id={`framework-${depth}`}>{words.depth[depth]}</h2>
          <ul>
            {statements
              .filter((statement) => statement.depth === depth)
              .map(({ code, teacher, aligns }) => (
                <li key={code}>
                  {teacher}
                  <span class="soft small">
                    {code}
                    {/not checked/.test(aligns) &&
                      ' · In our words, not checked against the published wording'}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p class="soft small">{attribution}</p>
    </Screen>
  );
}
