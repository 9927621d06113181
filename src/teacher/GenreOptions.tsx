import type { Genre } from '../schema/curriculum.ts';
import { genreFamilies } from './genreFamilies.ts';

/** The genres as the choices of a select, family by family. */
export function GenreOptions({ genres }: { genres: Genre[] | undefined }) {
  return (
    <>
      {genreFamilies(genres ?? []).map(({ name, genres: inFamily }) => (
        <optgroup key={name} label={name}>
          {inFamily.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
