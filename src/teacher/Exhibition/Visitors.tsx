import { isOver } from '../../rules/unitOver.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';
import type { ExhibitionRoom } from './readExhibition.ts';

/** How visitors get to read the pieces at a station, and where what they said waits. */
export function Visitors({ room }: { room: ExhibitionRoom }) {
  const words = useWords();
  const { unit, waiting } = room;
  const over = isOver(unit, room.class);
  const toStations = (says: string) => (
    <p>
      <ButtonLink href={paths.stations(unit.class)}>{says}</ButtonLink>
    </p>
  );
  return (
    <section class="no-print" aria-labelledby="visitors">
      <h2 id="visitors">Visitors</h2>
      <p>
        {over
          ? words.say('No {station} shows these any more.')
          : words.say(
              'Where {a station} is set to reading (exhibition), “I came to see the writing” lets anybody read these and say what they like. You look at it before its author reads it.',
            )}
      </p>
      {waiting > 0 && toStations(words.say('Look at what visitors said ({waiting})', { waiting }))}
      {waiting === 0 && !over && toStations(words.say('Set {a station}'))}
    </section>
  );
}
