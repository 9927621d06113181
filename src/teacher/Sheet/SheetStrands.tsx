import { strandsOf } from '../../rules/sheetLines.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import { lineNotes } from '../sheetWords.ts';

/** Strand by strand, both wordings of each target; the parts of a target stand under it. */
export function SheetStrands({ sheetKey, lines }: { sheetKey: SheetKey; lines: SheetLine[] }) {
  return (
    <div class="sheet-strands">
      {strandsOf(lines).map(({ name, groups }, i) => (
        <section key={name} class="sheet-strand" aria-labelledby={`strand-${i}`}>
          <h2 id={`strand-${i}`}>{name}</h2>
          <ul>
            {groups.map(({ line, parts }) => (
              <li key={line.code}>
                <Line sheetKey={sheetKey} line={line} />
                {parts.length > 0 && (
                  <ul class="sheet-parts">
                    {parts.map((part) => (
                      <li key={part.code}>
                        <Line sheetKey={sheetKey} line={part} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ sheetKey, line }: { sheetKey: SheetKey; line: SheetLine }) {
  const words = useWords();
  return (
    <a class="sheet-line" href={paths.target(sheetKey, line.code)}>
      <span class="sheet-line-teacher">{line.teacher}</span>
      <span class="sheet-line-pupil">{line.pupil}</span>
      <span class="soft small">{lineNotes(line, words)}</span>
    </a>
  );
}
