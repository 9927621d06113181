import { useState } from 'preact/hooks';
import { bestFit } from '../../rules/bestFit.ts';
import { carriedOn } from '../../rules/carry.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { LevelMark } from '../../ui/marks.tsx';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { genreNames } from '../genreName.ts';
import { standingSentence } from '../standingSentences.ts';
import { midSentence } from '../targetWords.ts';
import { namesOf } from '../Why/namesOf.ts';
import { WhyDialog } from '../Why/WhyDialog.tsx';
import type { PupilRoom } from './readPupil.ts';
import { sheetWording } from './targetWording.ts';
import type { YearLine } from './year.ts';

interface Props {
  store: Store;
  pupil: { id: PupilId; name: string };
  room: PupilRoom;
  lines: YearLine[];
}

/** Every target of the year that was judged: where the pupil stands on it, and why. */
export function YearSoFar({ store, pupil, room, lines }: Props) {
  const words = useWords();
  const unworded = lines.filter((line) => line.pupil === undefined).map(({ target }) => target);
  const sheet = useLoaded(() => sheetWording(store, unworded), [store, unworded.join()]);
  const genres = useLoaded(genreNames, []);
  const [opened, open] = useState<YearLine>();
  const { policy } = room.inForce;
  const units = room.units.map(({ unit }) => unit);
  const names = namesOf(genres ?? new Map(), units, room.adults, words);
  const wordingOf = ({ target, pupil: said }: YearLine) => said ?? sheet?.get(target) ?? target;
  const fit = policy.bestFit ? bestFit(lines) : undefined;
  return (
    <section class="year-so-far" aria-labelledby="year-so-far">
      <h2 id="year-so-far">So far this year</h2>
      {lines.length === 0 && <p class="soft">Nothing has been judged this school year yet.</p>}
      {fit && (
        <p>
          {words.say('Best fit: more {targets} stand at {most} than at any other {level}.', {
            most: midSentence(words.level[fit]),
          })}
        </p>
      )}
      <ul class="year-lines">
        {lines.map((line) => (
          <li key={line.target}>
            <LevelMark level={line.level} size={22} />
            <strong>{words.level[line.level]}</strong>
            <span>
              {wordingOf(line)}
              {genres && <span class="year-why">{standingSentence(line.standing, policy, names)}</span>}
              {line.revisit === 'long-ago' && (
                <span class="year-why">
                  Due another look: last shown {words.day(line.standing.lastShown?.at ?? '')}.
                </span>
              )}
            </span>
            <button
              type="button"
              class="year-ask no-print"
              aria-label={`Why? ${wordingOf(line)}`}
              onClick={() => open(line)}
            >
              Why?
            </button>
          </li>
        ))}
      </ul>
      <ForNextTeacher lines={lines} wordingOf={wordingOf} />
      {opened && (
        <WhyDialog
          store={store}
          asked={{
            pupil,
            target: opened.target,
            wording: wordingOf(opened),
            schoolYear: room.schoolYear,
          }}
          close={() => open(undefined)}
        />
      )}
    </section>
  );
}

/** What is open, for whoever teaches the child next: it opens on paper too. */
function ForNextTeacher({ lines, wordingOf }: { lines: YearLine[]; wordingOf: (line: YearLine) => string }) {
  const words = useWords();
  const carried = carriedOn(lines);
  if (carried.length === 0) return null;
  return (
    <details class="year-carried">
      <summary>
        {words.say('For the next {teacher}: what is open ({length})', { length: carried.length })}
      </summary>
      <ul>
        {lines.flatMap((line) => {
          const open = carried.find(({ target }) => target === line.target);
          if (!open) return [];
          const shown = open.lastShownAt
            ? `last shown alone ${words.day(open.lastShownAt)}`
            : 'not shown alone yet';
          return [
            <li key={line.target}>
              {wordingOf(line)}{' '}
              <span class="soft">
                {words.level[open.level]}, {shown}.
              </span>
            </li>,
          ];
        })}
      </ul>
    </details>
  );
}
