/** FNV-1a: the same words come out the same on every tablet, and neighbours far apart. */
export function shuffled(words: string): number {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
