import { genres } from '../curriculum/starter.ts';

/** A genre in words; empty for one that the starter data does not hold. */
export async function genreName(id: string): Promise<string> {
  return (await genres()).find((genre) => genre.id === id)?.name ?? '';
}
