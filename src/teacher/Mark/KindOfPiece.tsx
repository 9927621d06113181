import { useState } from 'preact/hooks';
import { lessons } from '../../curriculum/lessons.ts';
import { genres } from '../../curriculum/starter.ts';
import { english, type Kind, kindOf } from '../../rules/pieceKind.ts';
import type { UnitRow } from '../../store/rows.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Labelled } from '../../ui/Field.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { GenreOptions } from '../GenreOptions.tsx';
import { genreNames } from '../genreName.ts';
import { kindWords } from '../standingSentences.ts';

interface Props {
  unit: UnitRow;
  /** What was said of this piece. */
  said: Kind | undefined;
  put: (field: 'genre' | 'subject', value: string) => void;
}

/** The kind of writing that one piece counts as, where it is another one than the unit's. */
export function KindOfPiece({ unit, said, put }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const rows = useLoaded(genres, []);
  const names = useLoaded(genreNames, []) ?? new Map();
  const close = () => setOpen(false);
  const kind = kindWords(kindOf(unit, said), { genres: names, words });
  const ofUnit = kindWords(kindOf(unit, undefined), { genres: names, words });
  return (
    <>
      <button type="button" class="mark-kind" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span class="unseen">Kind of writing: </span>
        {kind}
      </button>
      {open && (
        <Dialog
          title={words.say('What kind of {piece} is this?')}
          onClose={close}
          actions={
            <Button kind="main" onClick={close}>
              Done
            </Button>
          }
        >
          <p>
            {words.say('The {unit} is {kind}. Where this {piece} is something else, it counts as that.', {
              kind: ofUnit,
            })}
          </p>
          <Labelled label={words.say('{Genre}')}>
            {(id) => (
              <select
                id={id}
                value={said?.genre ?? ''}
                onChange={(event) => put('genre', event.currentTarget.value)}
              >
                <option value="">{words.say('As the {unit}')}</option>
                <GenreOptions genres={rows} />
              </select>
            )}
          </Labelled>
          <Labelled label="Lesson">
            {(id) => (
              <select
                id={id}
                value={said?.subject ?? ''}
                onChange={(event) => put('subject', event.currentTarget.value)}
              >
                <option value="">{words.say('As the {unit}')}</option>
                {[english, ...lessons].map((lesson) => (
                  <option key={lesson}>{lesson}</option>
                ))}
              </select>
            )}
          </Labelled>
        </Dialog>
      )}
    </>
  );
}
