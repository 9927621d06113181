import { Workflow } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { groupsBy } from '../../rules/groupsBy.ts';
import { threadOf } from '../../rules/sheetVersions.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import type { Store } from '../../store/store.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';
import { codeWords, isHouseStep, isStarterCode, sheetName } from '../sheetWords.ts';
import { type LineOfYear, prereqsIn, useAllLines } from '../useAllLines.ts';
import { ExemplarsPart } from './ExemplarsPart.tsx';
import { Glossary } from './Glossary.tsx';
import { NotHere } from './NotHere.tsx';
import './TargetPage.css';

interface Props {
  store: Store;
  sheet: SheetKey;
  target: TargetId;
}

/** One target: what it says, what it looks like, and the years that it comes from and leads to. */
export function TargetPage({ store, sheet, target }: Props) {
  const words = useWords();
  const lines = useAllLines(store, partsOfSheetKey(sheet).subject, 'inUse');
  if (!lines) return <main class="screen" id="main" aria-busy="true" />;
  const here = lines.get(target);
  if (!here || here.key !== sheet) return <NotHere sheet={sheet} />;
  const { line } = here;
  const thread = threadOf(target, prereqsIn(lines));
  const rows = (codes: TargetId[]) => codes.flatMap((code) => lines.get(code) ?? []);
  const partOf = line.parent && lines.get(line.parent);
  return (
    <Screen
      title={line.teacher}
      over={`${sheetName(sheet, words)} · ${line.strand}`}
      back={{ href: paths.sheet(sheet), label: words.year(here.year) }}
    >
      <p class="target-pupil">{line.pupil}</p>
      <dl class="target-facts">
        <Fact name="Code">{codeWords(target, words)}</Fact>
        <Fact name="Depth">{line.depth ? words.depth[line.depth] : 'Not graded'}</Fact>
        {line.examples && <Fact name="Examples">{line.examples}</Fact>}
        {line.aligns && <Fact name="Aligned with">{line.aligns}</Fact>}
        {(isHouseStep(line) || !isStarterCode(target)) && (
          <Fact name="Standing">A house step. It is not statutory.</Fact>
        )}
        {/year split ours/i.test(line.aligns) && (
          <Fact name="Year">Which of two years it falls in is the school’s choice.</Fact>
        )}
        {partOf && (
          <Fact name="Part of">
            <a href={paths.target(partOf.key, partOf.line.code)}>{partOf.line.teacher}</a>
          </Fact>
        )}
        {line.retired && (
          <Fact name="Retired">{words.say('Not offered for {units} any more. What was judged stays.')}</Fact>
        )}
      </dl>
      <ExemplarsPart store={store} target={target} />
      <Glossary store={store} text={`${line.teacher}. ${line.pupil}`} />
      {thread.cameFrom.length + thread.leadsTo.length > 0 && (
        <p class="no-print">
          <ButtonLink icon={<Workflow aria-hidden="true" />} href={paths.years(sheet, target)}>
            Draw it across the years
          </ButtonLink>
        </p>
      )}
      <Years
        title="Came from"
        none={words.say('Nothing before it on the {sheets}.')}
        rows={rows(thread.cameFrom)}
      />
      <Years
        title="Leads to"
        none={words.say('Nothing after it on the {sheets}.')}
        rows={rows(thread.leadsTo)}
      />
    </Screen>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The targets of other years, year by year, each with a page of its own. */
function Years({ title, none, rows }: { title: string; none: string; rows: LineOfYear[] }) {
  const words = useWords();
  const id = title.replace(' ', '-');
  const years = [
    ...groupsBy(
      [...rows].sort((a, b) => a.year - b.year),
      ({ year }) => String(year),
    ),
  ];
  return (
    <section class="target-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 && <p class="soft">{none}</p>}
      {years.map(([year, inYear]) => (
        <div key={year} class="target-year">
          <h3>{words.year(Number(year))}</h3>
          <ul>
            {inYear.map(({ key, line }) => (
              <li key={line.code}>
                <a href={paths.target(key, line.code)}>
                  <span class="target-link">{line.teacher}</span>
                  <span class="soft small">
                    {codeWords(line.code, words)}
                    {line.retired && ' · Retired'}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
