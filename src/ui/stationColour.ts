const colours = ['red', 'orange', 'yellow', 'green', 'blue'];

/** The colour that a tablet is called by, where it is one that we can show. */
export function colourIn(name: string): string | undefined {
  const words = name.toLowerCase().split(/[^a-z]+/);
  return colours.find((colour) => words.includes(colour));
}
