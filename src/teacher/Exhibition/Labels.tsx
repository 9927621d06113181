import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import type { Exhibit, ExhibitionRoom } from './readExhibition.ts';

/** What hangs beside each piece, two to a row: cut out, and without a name unless the class shows them. */
export function Labels({ room, isNamed }: { room: ExhibitionRoom; isNamed: boolean }) {
  const words = useWords();
  return (
    <ul class="exhibit-labels">
      {room.exhibits.map((exhibit) => (
        <li key={exhibit.key}>
          <strong>{room.unit.title}</strong>
          <span>{byLine(exhibit, room, isNamed, words)}</span>
          {room.unit.coreText && <span class="soft small">After “{room.unit.coreText}”</span>}
        </li>
      ))}
    </ul>
  );
}

function byLine({ given }: Exhibit, { class: of }: ExhibitionRoom, isNamed: boolean, words: Words): string {
  const name = isNamed ? given : words.say('A writer');
  return of ? `${name}, ${of.name}` : name;
}
