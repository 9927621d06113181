import { genres } from '../curriculum/starter.ts';

/** A genre in words; empty for one that the starter data does not hold. */
export async function genreName(id: string): Promise<string> {
  return (await genreNames()).get(id) ?? '';
}

/** Genres by their ids. */
export async function genreNames(): Promise<Map<string, string>> {
  return new Map((await genres()).map(({ id, name }) => [id, name]));
}
