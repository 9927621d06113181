import type { ShownName } from '../../rules/names.ts';
import type { PupilId } from '../../schema/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { photoWords } from './photoWords.ts';
import type { Burst } from './useBurst.ts';

/** Where the last photo went, what is still on its way, and what could not be taken. */
export function ShotNotes({ burst, names }: { burst: Burst; names: Map<PupilId, ShownName> }) {
  const { kept, waiting, notTaken, forget } = burst;
  return (
    <>
      <p class="capture-kept" role="status">
        {kept && keptWords(kept.in === 'piece' ? names.get(kept.pupil)?.full : undefined)}
        {waiting > 0 && <span class="soft"> {waiting} on the way.</span>}
      </p>
      {notTaken.length > 0 && (
        <Notice
          kind="alarm"
          title={
            notTaken.length === 1
              ? 'A photo was not taken in.'
              : `${notTaken.length} photos were not taken in.`
          }
          actions={
            <Button kind="quiet" onClick={forget}>
              Close
            </Button>
          }
        >
          <ul>
            {notTaken.map(({ name, trouble }, i) => (
              <li key={i}>
                {name ?? 'The camera’s picture'}: {photoWords[trouble]}
              </li>
            ))}
          </ul>
          Every other page is kept.
        </Notice>
      )}
    </>
  );
}

function keptWords(name: string | undefined): string {
  return name ? `Kept: a page of ${name}.` : 'Kept in the tray: nobody’s sticker could be read.';
}
