import { Printer } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { type MapNode, type ThreadMap, threadMap } from '../../rules/threadMap.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';
import { codeWords, sheetName } from '../sheetWords.ts';
import { NotHere } from '../Target/NotHere.tsx';
import { type LineOfYear, prereqsIn, useAllLines } from '../useAllLines.ts';
import './YearsMap.css';

interface Props {
  store: Store;
  sheet: SheetKey;
  target: TargetId;
}

/** Where a target comes from and leads to, drawn: a column a year, and a line for each link. */
export function YearsMap({ store, sheet, target }: Props) {
  const words = useWords();
  const lines = useAllLines(store, partsOfSheetKey(sheet).subject, 'inUse');
  if (!lines) return <main class="screen" id="main" aria-busy="true" />;
  const here = lines.get(target);
  if (!here || here.key !== sheet) return <NotHere sheet={sheet} />;
  const map = threadMap(target, prereqsIn(lines), (code) => lines.get(code)?.year);
  return (
    <Screen
      wide
      title={here.line.teacher}
      over={`${sheetName(sheet, words)}, across the years`}
      back={{ href: paths.target(sheet, target), label: words.say('{Target}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print
        </Button>
      }
    >
      <p class="soft no-print">
        {map.edges.length === 0
          ? words.say('Nothing before it and nothing after it on the {sheets}.')
          : words.say('The thick lines are its own. Another {target} has the lines when you tap it.')}{' '}
        <a href={paths.target(sheet, target)}>Read it as a list</a>
      </p>
      <Drawing map={map} chosen={target} lines={lines} />
    </Screen>
  );
}

interface DrawingProps {
  map: ThreadMap;
  chosen: TargetId;
  lines: ReadonlyMap<TargetId, LineOfYear>;
}

/** The targets are links in their columns, so that every key and every reader goes along them; only the lines are drawn. */
function Drawing({ map, chosen, lines }: DrawingProps) {
  const words = useWords();
  const [near, setNear] = useState<TargetId>();
  const lit = near ?? chosen;
  const { years, rows, nodes, edges } = map;
  const isLit = ({ from, to }: ThreadMap['edges'][number]) => from.code === lit || to.code === lit;
  return (
    <div class="years-map" style={{ '--years': years.length, '--rows': rows }}>
      <div class="years-map-heads" aria-hidden="true">
        {years.map((year) => (
          <h2 key={year}>{words.year(year)}</h2>
        ))}
      </div>
      <div class="years-map-body">
        <svg viewBox={`0 0 ${years.length} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
          {[...edges]
            .sort((a, b) => Number(isLit(a)) - Number(isLit(b)))
            .map((edge) => (
              <path
                key={`${edge.from.code} ${edge.to.code}`}
                class={isLit(edge) ? 'years-map-lit' : ''}
                d={pathOf(edge)}
              />
            ))}
        </svg>
        {years.map((year, column) => (
          <ul key={year} aria-label={words.year(year)}>
            {nodes
              .filter((node) => node.column === column)
              .map((node) => (
                <li key={node.code} style={{ '--column': column, '--row': node.row }}>
                  <Node
                    line={lines.get(node.code) as LineOfYear}
                    isChosen={node.code === chosen}
                    near={(is) => setNear(is ? node.code : undefined)}
                  />
                </li>
              ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

interface NodeProps {
  line: LineOfYear;
  isChosen: boolean;
  /** A finger, a pointer or the focus is on it, or no longer. */
  near: (is: boolean) => void;
}

function Node({ line: { key, line }, isChosen, near }: NodeProps) {
  const words = useWords();
  return (
    <a
      class="years-map-node"
      href={paths.years(key, line.code)}
      aria-current={isChosen ? 'true' : undefined}
      onFocus={() => near(true)}
      onBlur={() => near(false)}
      onPointerEnter={() => near(true)}
      onPointerLeave={() => near(false)}
    >
      <span class="years-map-words">{line.teacher}</span>
      <span class="soft small">
        {codeWords(line.code, words)}
        {line.retired && ' · Retired'}
      </span>
    </a>
  );
}

/** How much of a column a target takes; lines have the rest. As in the stylesheet. */
const nodeWidth = 0.8;

/** From the right side of the earlier one to the left of the later; within a year, round the right sides of both. */
function pathOf({ from, to }: { from: MapNode; to: MapNode }): string {
  const [x1, y1, y2] = [from.column + nodeWidth, from.row + 0.5, to.row + 0.5];
  if (from.column === to.column) {
    const out = x1 + (1 - nodeWidth) * 0.8;
    return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x1} ${y2}`;
  }
  const bend = (1 - nodeWidth) * 0.75;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${to.column - bend} ${y2} ${to.column} ${y2}`;
}
