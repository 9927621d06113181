import { readAttachment } from '../../store/attachments.ts';
import type { Store } from '../../store/store.ts';
import type { Sound } from '../../store/takes.ts';
import { spokenLines } from '../../store/textQueries.ts';

/** As much of a line on the screen as is needed to know it by. */
interface Seen {
  text: string;
  parts: readonly { node: { data: string } }[];
}

/** The lines of a screen that an adult has read aloud and that have come to this tablet, and how they sound. */
export async function toldHere<L extends Seen>(
  store: Store,
  lines: readonly L[],
): Promise<{ lines: L[]; sounds: Map<string, Sound> }> {
  const told = await spokenLines(store);
  const sounds = new Map<string, Sound>();
  for (const line of lines) {
    // A target stands in one line of the screen with where the child is.
    const words = [line.text, ...line.parts.map(({ node }) => node.data)].map((each) => each.trim());
    const spoken = words.flatMap((each) => told.get(each) ?? [])[0];
    const bytes = spoken && (await readAttachment(store, spoken));
    if (bytes) sounds.set(line.text, { type: spoken.type, bytes });
  }
  return { lines: lines.filter(({ text }) => sounds.has(text)), sounds };
}
