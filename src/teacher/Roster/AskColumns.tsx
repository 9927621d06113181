import { useState } from 'preact/hooks';
import type { ColumnField, ColumnMapping } from '../../schema/roster.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';
import { answerColumns } from './columns.ts';
import { columnWords } from './fieldWords.ts';

interface Props {
  file: string;
  headers: string[];
  sample: string[][];
  guess: ColumnMapping;
  answer: (mapping: ColumnMapping) => void;
  back: () => void;
}

/** Which column holds what, asked once for each layout: this tablet remembers the answer. */
export function AskColumns({ file, headers, sample, guess, answer, back }: Props) {
  const words = useWords();
  const [columns, setColumns] = useState(guess.columns);
  const [hasHeader, setHasHeader] = useState(guess.hasHeader);
  const width = Math.max(headers.length, ...sample.map((row) => row.length));
  const titles = Array.from({ length: width }, (_, i) => headers[i] || `Column ${i + 1}`);
  const named = columns.name !== undefined || (columns.given ?? columns.preferredGiven) !== undefined;
  const choose = (field: ColumnField, column: number) => {
    const { [field]: _, ...others } = columns;
    setColumns(column < 0 ? others : { ...others, [field]: column });
  };
  return (
    <div class="ask-columns">
      <h2>Which column is which?</h2>
      <p>
        {words.say(
          '{file} does not say where the names are. Choose below; the next list that looks like this is read without asking. If it is not {a class} list, choose another file.',
          { file },
        )}
      </p>
      <div class="ask-columns-sample">
        <table>
          <caption class="unseen">The first lines of {file}</caption>
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, 4).map((row, i) => (
              <tr key={i}>
                {titles.map((title, column) => (
                  <td key={title}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!guess.hasHeader && (
        <label class="ask-columns-header">
          <input
            type="checkbox"
            checked={hasHeader}
            onChange={(event) => setHasHeader(event.currentTarget.checked)}
          />
          {words.say('The first line is headings, not {a pupil}')}
        </label>
      )}
      <div class="ask-columns-fields">
        {(Object.keys(columnWords) as ColumnField[]).map((field) => (
          <Labelled key={field} label={columnWords[field]}>
            {(id) => (
              <select
                id={id}
                value={String(columns[field] ?? -1)}
                onChange={(event) => choose(field, Number(event.currentTarget.value))}
              >
                <option value="-1">Not in this list</option>
                {titles.map((title, column) => (
                  <option key={title} value={String(column)}>
                    {title}
                    {!headers[column] && sample[0]?.[column] ? ` (${sample[0][column]})` : ''}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ))}
      </div>
      <div class="roster-actions">
        <Button
          kind="main"
          disabled={!named}
          onClick={() => answer(answerColumns(guess, columns, hasHeader, sample[0]))}
        >
          Read the list
        </Button>
        <Button onClick={back}>Choose another file</Button>
      </div>
    </div>
  );
}
