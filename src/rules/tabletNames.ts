import type { Role } from '../schema/roles.ts';

const colours = ['Blue', 'Red', 'Green', 'Yellow', 'Purple', 'Orange'];
const ofOneColour = 6;

/** What the next tablet of this role may be called: names that children can read off a sticker. */
export function nextTabletName(role: Role, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.trim().toLowerCase()));
  const isFree = (name: string) => !used.has(name.toLowerCase());
  const names =
    role === 'station'
      ? colours.flatMap((colour) => numbered(colour, ofOneColour))
      : numbered(role === 'teacher' ? 'Teacher' : 'Assistant', taken.length + 2).slice(
          role === 'teacher' ? 1 : 0,
        );
  return names.find(isFree) ?? numbered('Station', taken.length + 1).find(isFree) ?? '';
}

function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);
}
