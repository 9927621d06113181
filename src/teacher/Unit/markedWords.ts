/** How far the marking of a class has come. */
export function markedWords(marked: number, of: number): string {
  if (marked === 0) return 'None marked yet';
  return marked === of ? `All ${of} marked` : `${marked} of ${of} marked`;
}
