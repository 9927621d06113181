import { lessons } from '../curriculum/lessons.ts';
import type { Genre } from '../schema/curriculum.ts';
import { Labelled } from '../ui/Field.tsx';
import { useWords } from '../ui/useWords.ts';
import { genreFamilies } from './genreFamilies.ts';

interface Choice {
  value: string;
  /** What stands while nothing is chosen. */
  unchosen: string;
  choose: (value: string) => void;
}

/** The kinds of text, family by family. */
export function GenreChoice({ genres, value, unchosen, choose }: Choice & { genres: Genre[] | undefined }) {
  const words = useWords();
  return (
    <Labelled label={words.say('{Genre}')}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{unchosen}</option>
          {genreFamilies(genres ?? []).map(({ name, genres: inFamily }) => (
            <optgroup key={name} label={name}>
              {inFamily.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** The lessons in which children write; `first` are choices before them. */
export function LessonChoice({ value, unchosen, choose, first = [] }: Choice & { first?: string[] }) {
  return (
    <Labelled label="Lesson">
      {(id) => (
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{unchosen}</option>
          {[...first, ...lessons].map((lesson) => (
            <option key={lesson}>{lesson}</option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
