import { Archive, ArrowDown, ArrowUp, Pencil } from 'lucide-preact';
import type { SheetLine } from '../../schema/sheet.ts';
import { useWords } from '../../ui/useWords.ts';
import { RowButton } from '../RowButton.tsx';
import { lineNotes } from '../sheetWords.ts';
import { stayInStrand } from './stayInStrand.ts';

interface Props {
  line: SheetLine;
  first: boolean;
  last: boolean;
  move: (by: -1 | 1) => void;
  change: () => void;
  retire: () => void;
}

export function DraftLine({ line, first, last, move, change, retire }: Props) {
  const words = useWords();
  const about = line.teacher;
  return (
    <div class="draft-line">
      <div>
        <p class="draft-teacher">{line.teacher}</p>
        <p class="draft-pupil">{line.pupil}</p>
        <p class="soft small">{lineNotes(line, words)}</p>
      </div>
      <div class="draft-buttons">
        <RowButton about={about} ends={first} onClick={() => move(-1)}>
          <ArrowUp aria-hidden="true" /> Up
        </RowButton>
        <RowButton about={about} ends={last} onClick={() => move(1)}>
          <ArrowDown aria-hidden="true" /> Down
        </RowButton>
        <RowButton about={about} onClick={change}>
          <Pencil aria-hidden="true" /> Change
        </RowButton>
        <RowButton
          about={about}
          onClick={(event) => {
            stayInStrand(event);
            retire();
          }}
        >
          <Archive aria-hidden="true" /> Retire
        </RowButton>
      </div>
    </div>
  );
}
