import { useId, useState } from 'preact/hooks';
import { strandsOf } from '../../rules/sheetLines.ts';
import type { Depth } from '../../schema/curriculum.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { longestExamples, longestLine } from '../../schema/sheetLimits.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, Labelled } from '../../ui/Field.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';
import { useWords } from '../../ui/useWords.ts';
import type { LineOfYear } from '../useAllLines.ts';
import { type TargetWords, targetProblems, wordsOf } from './targetProblems.ts';

interface Props {
  sheetKey: SheetKey;
  /** Undefined for a new one. */
  line: SheetLine | undefined;
  draft: SheetLine[];
  all: ReadonlyMap<TargetId, LineOfYear>;
  close: () => void;
  keep: (wording: TargetWords) => Promise<void>;
}

/** Everything that is said of a target. What is wrong is said at its field, and nothing is kept until it is right. */
export function EditTarget({ sheetKey, line, draft, all, close, keep }: Props) {
  const words = useWords();
  const id = useId();
  const strands = strandsOf(draft);
  const [wording, setWording] = useState(() => wordsOf(line, strands[0]?.name ?? ''));
  const [asked, setAsked] = useState(false);
  const { form, tried } = useFirstWrong();
  const set = (some: Partial<TargetWords>) => setWording({ ...wording, ...some });
  const problems = targetProblems(wording, line?.code, all, partsOfSheetKey(sheetKey).year, words);
  const shown = asked ? problems : {};
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (Object.keys(problems).length === 0) await keep(wording);
  };
  const hasParts = line && draft.some(({ parent, retired }) => parent === line.code && !retired);
  const wholes = strands
    .find(({ name }) => name === wording.strand)
    ?.groups.filter((group) => group.line.code !== line?.code);
  return (
    <Dialog
      title={line ? words.say('Change the {target}') : words.say('Add {a target}')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button kind="main" type="submit" form={id}>
            {line ? 'Keep the change' : 'Add it'}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} class="edit-target" noValidate onSubmit={submit}>
        <Text
          label={words.say('What the {teacher} looks for')}
          value={wording.teacher}
          error={shown.teacher}
          change={(teacher) => set({ teacher })}
        />
        <Text
          label={words.say('What the {pupil} reads')}
          value={wording.pupil}
          error={shown.pupil}
          change={(pupil) => set({ pupil })}
        />
        <Field
          label={words.say('{Strand}')}
          hint={words.say('One of the {sheet}’s, or a new one.')}
          list={`${id}-strands`}
          value={wording.strand}
          error={shown.strand}
          maxLength={120}
          autocomplete="off"
          onInput={(event) => set({ strand: event.currentTarget.value, parent: '' })}
        />
        <datalist id={`${id}-strands`}>
          {strands.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Labelled label="Depth">
          {(field) => (
            <select
              id={field}
              value={wording.depth ?? ''}
              onChange={(event) => set({ depth: (event.currentTarget.value || null) as Depth })}
            >
              {(['towards', 'expected', 'greater'] as const).map((depth) => (
                <option key={depth} value={depth}>
                  {words.depth[depth]}
                </option>
              ))}
              <option value="">Not graded</option>
            </select>
          )}
        </Labelled>
        {!hasParts && (
          <Labelled label="Part of" hint={words.say('A part stands under its whole on the {sheet}.')}>
            {(field, worn) => (
              <select
                {...worn}
                id={field}
                value={wording.parent}
                onChange={(event) => set({ parent: event.currentTarget.value as TargetId })}
              >
                <option value="">Stands for itself</option>
                {wholes?.map(({ line: whole }) => (
                  <option key={whole.code} value={whole.code}>
                    {whole.teacher}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <Text
          label="Examples"
          hint={words.say('What it looks like when {a pupil} does it, at each depth if you like.')}
          value={wording.examples}
          most={longestExamples}
          change={(examples) => set({ examples })}
        />
        <Text label="Aligned with" value={wording.aligns} change={(aligns) => set({ aligns })} />
        <Field
          label="Came from"
          hint="Codes of this year or earlier ones, with commas between them."
          value={wording.cameFrom}
          error={shown.cameFrom}
          maxLength={longestLine}
          autocomplete="off"
          onInput={(event) => set({ cameFrom: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  most?: number;
  change: (value: string) => void;
}

function Text({ label, hint, value, error, most = longestLine, change }: TextProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(id, worn) => (
        <textarea
          {...worn}
          id={id}
          rows={2}
          maxLength={most}
          value={value}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}
