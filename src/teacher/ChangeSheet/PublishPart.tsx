import { useMemo } from 'preact/hooks';
import { compareSheets, isReordered } from '../../rules/sheetVersions.ts';
import type { TargetId } from '../../schema/ids.ts';
import { publishSheet } from '../../store/commands/sheet.ts';
import { live } from '../../store/live.ts';
import { sheetVersions } from '../../store/sheetQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { Compare } from '../Sheet/Compare.tsx';
import type { LineOfYear } from '../useAllLines.ts';
import type { SchoolSheet } from '../useSheet.ts';
import { circleProblem } from './targetProblems.ts';

interface Props {
  store: Store;
  sheet: SchoolSheet;
  all: ReadonlyMap<TargetId, LineOfYear>;
  published: () => void;
}

/** What the changes come to, and the one tap that publishes them. */
export function PublishPart({ store, sheet, all, published }: Props) {
  const act = useAct();
  const words = useWords();
  const circle = useMemo(() => circleProblem(all, words), [all, words]);
  const { key, inForce, inUse, draft } = sheet;
  const versions = useLive(() => live(async () => sheetVersions(store, key)), [store, key]);
  if (!versions) return null;
  const next = (versions[0]?.row.version ?? 0) + 1;
  const same = compareSheets(inUse, draft).length === 0 && !isReordered(inUse, draft);
  const isEmpty = draft.every(({ retired }) => retired);
  const now = inForce.published ? `Version ${inForce.published.version}` : words.say('The starter {sheet}');
  const publish = async () => {
    if (await act(() => publishSheet(store, key, draft))) published();
  };
  return (
    <section class="draft-publish" aria-labelledby="draft-publish">
      <h2 id="draft-publish">What changes</h2>
      {same ? (
        <p class="soft">{words.say('Nothing yet: the {sheet} is as it is in use.')}</p>
      ) : (
        <Compare
          from={{ name: `${now}, in use`, lines: inUse }}
          to={{ name: `Version ${next}`, lines: draft }}
        />
      )}
      {circle && <p>{circle}</p>}
      {isEmpty && <p>{words.say('Every {target} is retired. Bring one back before you publish.')}</p>}
      {!same && (
        <>
          <p>
            <Button
              kind="main"
              disabled={isEmpty || circle !== undefined || inForce.awaited}
              onClick={publish}
            >
              Publish as version {next}
            </Button>
          </p>
          <p class="soft">
            {inForce.awaited
              ? 'The school’s version is still on its way to this tablet. Send home first.'
              : words.say(
                  '{Units} made from then on are planned from it. {Units} that there are keep the words they began with, until you move them.',
                )}
          </p>
        </>
      )}
    </section>
  );
}
