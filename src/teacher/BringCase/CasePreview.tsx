import { useMemo, useRef, useState } from 'preact/hooks';
import { gzip } from '../../device/gzip.ts';
import { strandsOf } from '../../rules/sheetLines.ts';
import { compareSheets } from '../../rules/sheetVersions.ts';
import type { CasePackage } from '../../schema/case.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { sheetKey, sheetYears } from '../../schema/sheetKey.ts';
import { bringInCase } from '../../store/commands/casePackage.ts';
import { Cancelled } from '../../store/commands/classList.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { Choice } from '../Policy/Choice.tsx';
import { Working } from '../Roster/Working.tsx';
import { Compare } from '../Sheet/Compare.tsx';
import { sheetName } from '../sheetWords.ts';
import { codeOfCase } from './caseCodes.ts';
import { type CasePlan, type How, planCase, type SheetPlan } from './casePlan.ts';
import { type CaseGroup, type CaseTargets, targetsIn } from './caseTargets.ts';

interface Props {
  store: Store;
  pack: CasePackage;
  drafts: ReadonlyMap<SheetKey, SheetLine[]>;
  school: string;
  again: () => void;
}

/** What the package holds, where each part of it goes, what that changes, and the one button that brings it in. */
export function CasePreview({ store, pack, drafts, school, again }: Props) {
  const act = useAct();
  const words = useWords();
  const found = useMemo(() => targetsIn(pack), [pack]);
  const [chosen, setChosen] = useState(() => likelySheets(found.groups));
  const [how, setHow] = useState<How>('beside');
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [brought, setBrought] = useState<SheetKey[]>();
  const stop = useRef<AbortController | undefined>(undefined);
  const plan = useMemo(
    () => planCase({ targets: found.targets, chosen, how, drafts, school, words }),
    [found, chosen, how, drafts, school, words],
  );
  if (brought) return <BroughtIn keys={brought} />;
  if (progress) return <Working words="Bringing it in" {...progress} stop={() => stop.current?.abort()} />;
  const changed = plan.sheets.filter(({ edits }) => edits.length > 0);
  const bringIn = () =>
    act(async () => {
      stop.current = new AbortController();
      setProgress({ done: 0, total: 1 });
      try {
        const bytes = await gzip(new TextEncoder().encode(JSON.stringify(pack)));
        const kept = { title: titleOf(pack), items: pack.CFItems.length, went: Object.fromEntries(chosen) };
        const arrival = { id: codeOfCase(pack.CFDocument.identifier), kept, bytes, sheets: changed };
        await bringInCase(store, arrival, {
          signal: stop.current.signal,
          progress: (done, total) => setProgress({ done, total }),
        });
        setBrought(plan.sheets.map(({ key }) => key));
      } catch (error) {
        setProgress(undefined);
        if (!(error instanceof Cancelled)) throw error;
      }
    });
  return (
    <div class="bring-case">
      <h2>{titleOf(pack)}</h2>
      <p>
        {words.say(
          '{items}, of which {count target}. What no {sheet} has a place for is kept, and goes out again with the package.',
          {
            items: number(pack.CFItems.length, 'item'),
            count: found.targets.length,
          },
        )}
      </p>
      <NotUsed found={found} lostLinks={plan.lostLinks} />
      <section class="bring-case-groups" aria-labelledby="bring-case-where">
        <h3 id="bring-case-where">Where it goes</h3>
        {found.groups.length === 0 && <p>{words.say('There is no {target} in it.')}</p>}
        {found.groups.map((group) => (
          <Where
            key={group.id}
            group={group}
            sheet={chosen.get(group.id)}
            choose={(sheet) => setChosen(withChoice(chosen, group.id, sheet))}
          />
        ))}
      </section>
      <Choice
        question="How it comes in"
        hint={words.say(
          'In place of the {targets} that are there: those that the package does not have are retired. What was judged stays.',
        )}
        options={[
          { value: 'beside', label: words.say('Beside the {targets} that are there') },
          { value: 'instead', label: 'In place of them' },
        ]}
        value={how}
        change={setHow}
      />
      {plan.problems.length > 0 && (
        <Notice kind="alarm" title="It cannot be brought in like this.">
          <ul>
            {plan.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {plan.sheets.map((sheet) => (
        <SheetChanges key={sheet.key} plan={sheet} />
      ))}
      <p class="bring-case-foot">
        <Button kind="main" disabled={!canBringIn(plan)} onClick={bringIn}>
          {mainWords(plan, words)}
        </Button>
        <Button kind="quiet" onClick={again}>
          Choose another file
        </Button>
      </p>
    </div>
  );
}

const mostStrands = 4;

function titleOf({ CFDocument }: CasePackage): string {
  return CFDocument.title.trim().slice(0, 500) || 'A package without a name';
}

function likelySheets(groups: readonly CaseGroup[]): ReadonlyMap<string, SheetKey> {
  return new Map(groups.flatMap(({ id, likely }) => (likely ? [[id, likely] as const] : [])));
}

function withChoice(chosen: ReadonlyMap<string, SheetKey>, id: string, sheet: SheetKey | undefined) {
  const others = [...chosen].filter(([each]) => each !== id);
  return new Map(sheet ? [...others, [id, sheet] as const] : others);
}

function canBringIn({ sheets, problems }: CasePlan): boolean {
  return problems.length === 0 && sheets.some(({ edits }) => edits.length > 0);
}

function mainWords({ sheets }: CasePlan, { say }: Words): string {
  if (sheets.length === 0) return say('Choose {a sheet} first');
  if (sheets.every(({ edits }) => edits.length === 0)) return 'It is all here already';
  return sheets.length === 1 ? 'Bring it in' : say('Bring in {count sheet}', { count: sheets.length });
}

function number(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? what : `${what}s`}`;
}

function Where(props: { group: CaseGroup; sheet: SheetKey | undefined; choose: (key?: SheetKey) => void }) {
  const { group, sheet, choose } = props;
  const words = useWords();
  const says = [group.subject, group.level && words.say('{level} {levelName}', { levelName: group.level })]
    .filter(Boolean)
    .join(', ');
  return (
    <Labelled
      label={says || words.say('No subject or {level} is said')}
      hint={words.say('{count target}', { count: group.count })}
      error={
        sheet ? undefined : words.say('Not brought in. Say which {sheet} it belongs to, or leave it out.')
      }
    >
      {(id, worn) => (
        <select
          {...worn}
          id={id}
          value={sheet ?? ''}
          onChange={(event) => choose((event.currentTarget.value || undefined) as SheetKey | undefined)}
        >
          <option value="">Leave it out</option>
          {(['writing', 'reading'] as const).flatMap((subject) =>
            sheetYears.map((year) => {
              const key = sheetKey(subject, year);
              return (
                <option key={key} value={key}>
                  {sheetName(key, words)}
                </option>
              );
            }),
          )}
        </select>
      )}
    </Labelled>
  );
}

function NotUsed({ found, lostLinks }: { found: CaseTargets; lostLinks: number }) {
  const { say } = useWords();
  const { cut, frameworkStatements, otherLinks } = found;
  const notes = [
    cut > 0 &&
      say('{statements} longer than {a sheet} has room for: only the beginning shows.', {
        statements: number(cut, 'statement'),
      }),
    frameworkStatements > 0 &&
      say('{statements}: never used to mark {a piece}.', {
        statements: number(frameworkStatements, 'end of key stage statement'),
      }),
    lostLinks > 0 &&
      say('{links} to {targets} that are on no earlier {sheet}.', { links: number(lostLinks, 'link') }),
    ...otherLinks.map(([type, count]) => `${number(count, 'link')} of the kind “${type}”.`),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <Notice title={say('Kept, and not shown on {a sheet}')}>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Counted first: of a large package nobody reads every line. */
function SheetChanges({ plan: { key, before, after } }: { plan: SheetPlan }) {
  const words = useWords();
  const changes = compareSheets(before, after);
  const count = (...kinds: string[]) => changes.filter(({ is }) => kinds.includes(is)).length;
  const counts = [
    count('added', 'back') && `${count('added', 'back')} new`,
    count('changed') && `${count('changed')} changed`,
    count('retired') && `${count('retired')} retired`,
  ].filter(Boolean);
  const [open, setOpen] = useState(false);
  return (
    <section class="bring-case-sheet" aria-label={sheetName(key, words)}>
      <div class="bring-case-sheet-head">
        <p>
          <strong>{sheetName(key, words)}</strong>:{' '}
          {counts.length > 0 ? counts.join(', ') : 'it says the same as the package'}
        </p>
        {counts.length > 0 && (
          <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.say(open ? 'Hide the {targets}' : 'See the {targets}')}
            <span class="unseen"> of {sheetName(key, words)}</span>
          </Button>
        )}
      </div>
      {counts.length > 0 && <p class="soft small">{strandWords(after, words)}</p>}
      {open && (
        <Compare from={{ name: 'As it is now', lines: before }} to={{ name: 'With it', lines: after }} />
      )}
    </section>
  );
}

function strandWords(lines: readonly SheetLine[], { say }: Words): string {
  const names = strandsOf(lines).map(({ name }) => name);
  const more = names.length - mostStrands;
  const shown = names.slice(0, mostStrands).join('; ');
  return `${say(names.length === 1 ? '{Strand}' : '{Strands}')}: ${shown}${more > 0 ? `; and ${more} more` : ''}`;
}

function BroughtIn({ keys }: { keys: SheetKey[] }) {
  const words = useWords();
  return (
    <div class="bring-case">
      <Notice kind="good" title="Brought in.">
        {words.say('{Units} are planned from it once the {sheet} is published. Read it through first.')}
      </Notice>
      <ul class="bring-case-links">
        {keys.map((key) => (
          <li key={key}>
            <ButtonLink href={paths.changeSheet(key)}>
              Look through and publish {sheetName(key, words)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
