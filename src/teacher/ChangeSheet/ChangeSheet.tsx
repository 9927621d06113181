import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { lineChanges, moved, placeAtEnd, strandsOf } from '../../rules/sheetLines.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { mostLines } from '../../schema/sheetLimits.ts';
import { addTarget, editTargets } from '../../store/commands/sheet.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useWords } from '../../ui/useWords.ts';
import { sheetInForceWords, sheetName } from '../sheetWords.ts';
import { useAllLines } from '../useAllLines.ts';
import { useSheet } from '../useSheet.ts';
import { DraftLine } from './DraftLine.tsx';
import { EditTarget } from './EditTarget.tsx';
import { ExtraStrands } from './ExtraStrands.tsx';
import { PublishPart } from './PublishPart.tsx';
import { SheetFiles } from './SheetFiles.tsx';
import { stayInStrand } from './stayInStrand.ts';
import { newFields, type TargetWords } from './targetProblems.ts';
import './ChangeSheet.css';

/** The sheet as its next version will be: every target can be reworded, moved, grouped, retired and brought back. */
export function ChangeSheet({ store, sheet: key }: { store: Store; sheet: SheetKey }) {
  const sheet = useSheet(store, key);
  const all = useAllLines(store, partsOfSheetKey(key).subject, 'draft');
  const words = useWords();
  const act = useAct();
  const [editing, edit] = useState<SheetLine | 'new'>();
  const [said, say] = useState('');
  if (!sheet || !all) return <main class="screen" id="main" aria-busy="true" />;
  const { draft, inForce } = sheet;
  const change = (line: SheetLine, fields: Partial<SheetLine>, done: string) =>
    act(async () => {
      const changed = lineChanges(line, { ...line, ...fields });
      if (Object.keys(changed).length === 0) return;
      const was = lineChanges({ ...line, ...fields }, line);
      await editTargets(store, key, [{ code: line.code, fields: changed, was }]);
      say(done);
    });
  const move = (code: TargetId, by: -1 | 1) =>
    act(async () => {
      const places = moved(draft, code, by);
      const edits = places.map(({ code: each, place }) => ({
        code: each,
        fields: { place },
        was: { place: draft.find((line) => line.code === each)?.place ?? 0 },
      }));
      await editTargets(store, key, edits, 'moved');
      say(by === -1 ? 'Moved up.' : 'Moved down.');
    });
  const keep = async (line: SheetLine | 'new', wording: TargetWords) => {
    const fields = newFields(wording);
    const done =
      line === 'new'
        ? await act(() => addTarget(store, key, { ...fields, place: placeAtEnd(draft, fields.strand) }))
        : await change(line, fields, 'Changed.');
    if (done) edit(undefined);
  };
  const row = (line: SheetLine, i: number, siblings: SheetLine[]) => (
    <DraftLine
      line={line}
      first={i === 0}
      last={i === siblings.length - 1}
      move={(by) => move(line.code, by)}
      change={() => edit(line)}
      retire={() => change(line, { retired: true }, 'Retired.')}
    />
  );
  const retired = draft.filter((line) => line.retired);
  return (
    <Screen
      wide
      title={`Change ${sheetName(key, words)}`}
      back={{ href: paths.sheet(key), label: words.say('{Sheet}') }}
      actions={
        draft.length < mostLines && (
          <Button icon={<Plus aria-hidden="true" />} onClick={() => edit('new')}>
            {words.say('Add {a target}')}
          </Button>
        )
      }
    >
      <p class="unseen" role="status">
        {said}
      </p>
      <p class="soft">
        {words.say('{Units} go on with what is in use until you publish. In use: {sheetInForceWords}', {
          sheetInForceWords: sheetInForceWords(inForce, words),
        })}
      </p>
      {strandsOf(draft).map(({ name, groups }, at) => (
        <section key={name} class="draft-strand" aria-labelledby={`draft-${at}`}>
          <h2 id={`draft-${at}`} tabIndex={-1}>
            {name}
          </h2>
          <ul>
            {groups.map(({ line, parts }, i) => (
              <li key={line.code}>
                {row(
                  line,
                  i,
                  groups.map((group) => group.line),
                )}
                {parts.length > 0 && (
                  <ul class="draft-parts">
                    {parts.map((part, n) => (
                      <li key={part.code}>{row(part, n, parts)}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {retired.length > 0 && (
        <section class="draft-strand" aria-labelledby="draft-retired">
          <h2 id="draft-retired" tabIndex={-1}>
            Retired
          </h2>
          <p class="soft">
            {words.say('Not offered for {units} once it is published. What was judged stays, and counts.')}
          </p>
          <ul>
            {retired.map((line) => (
              <li key={line.code} class="draft-retired">
                <span>{line.teacher}</span>
                <Button
                  kind="quiet"
                  onClick={(event) => {
                    stayInStrand(event);
                    void change(line, { retired: false }, 'Brought back.');
                  }}
                >
                  Bring back<span class="unseen">: {line.teacher}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ExtraStrands store={store} sheet={sheet} say={say} />
      <PublishPart store={store} sheet={sheet} all={all} published={() => say('Published.')} />
      <SheetFiles store={store} sheet={sheet} all={all} say={say} />
      {editing && (
        <EditTarget
          sheetKey={key}
          line={editing === 'new' ? undefined : editing}
          draft={draft}
          all={all}
          close={() => edit(undefined)}
          keep={(words) => keep(editing, words)}
        />
      )}
    </Screen>
  );
}
