import { FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { tooBig } from './openFiles.ts';
import type { ListFile } from './zipEntries.ts';

interface Props {
  read: (files: ListFile[]) => void;
  /** A file that is not even opened, for its size. */
  refuse: (file: string, size: number) => void;
}

/** From a file, several, a zip, or what was copied from a spreadsheet. */
export function ChooseList({ read, refuse }: Props) {
  const [pasted, setPasted] = useState('');
  const take = async (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    const big = files.find(({ size }) => tooBig(size));
    if (big) return refuse(big.name, big.size);
    if (files.length === 0) return;
    const opened = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    read(await Promise.all(opened));
  };
  const paste = () => read([{ name: 'What you pasted', bytes: new TextEncoder().encode(pasted) }]);
  return (
    <div class="choose-list">
      <section
        aria-label="From a file"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files);
        }}
      >
        <h2>From a file</h2>
        <p>
          A CSV from the school’s system, a OneRoster set, a Common Transfer File, or a zip of these. You see
          what it changes before anything is kept.
        </p>
        <label class="button button-main choose-list-file">
          <FileUp aria-hidden="true" /> Choose the file
          <input
            type="file"
            multiple
            class="unseen"
            onChange={async (event) => {
              const input = event.currentTarget;
              await take(input.files);
              // The same file can be chosen again after it was put right.
              input.value = '';
            }}
          />
        </label>
      </section>
      <section aria-label="Or paste">
        <Labelled
          label="Or paste it here"
          hint="Copied from a spreadsheet, headings too, or just names, one on each line."
        >
          {(id) => (
            <textarea
              id={id}
              rows={6}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
          )}
        </Labelled>
        <Button disabled={pasted.trim() === ''} onClick={paste}>
          Read what I pasted
        </Button>
      </section>
    </div>
  );
}
