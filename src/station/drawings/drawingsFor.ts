import { shuffled } from '../../rules/shuffled.ts';
import { type DrawingName, shapes } from './drawingNames.ts';

/** A line that somebody in the school wrote; of a target also which. */
export interface DrawnLine {
  text: string;
  target?: string;
}

/**
 * A drawing for each line, by its words, all of them different: by what it is about, else by the strand of the target,
 * else a plain shape. The same lines have the same drawings at every tablet and in whatever order they stand.
 */
export function drawingsFor(lines: readonly DrawnLine[]): Map<string, DrawingName> {
  const drawn = new Map<string, DrawingName>();
  const inOrder = [...lines].sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const line of inOrder) {
    if (drawn.has(line.text)) continue;
    const taken = new Set(drawn.values());
    const wanted = wantedFor(line);
    const free = wanted.find((name) => !taken.has(name));
    drawn.set(line.text, free ?? (wanted[0] as DrawingName));
  }
  return drawn;
}

/** Of a unit's targets, which are the same list on each of its screens. */
export function drawingsOf(targets: readonly { target: string; pupil: string }[]): Map<string, DrawingName> {
  return drawingsFor(targets.map(({ target, pupil }) => ({ text: pupil, target })));
}

/** Best first. */
function wantedFor({ text, target }: DrawnLine): DrawingName[] {
  const about = abouts.flatMap(([words, name]) => (words.test(text) ? name : []));
  const strand = strands[target?.split('.')[1] ?? ''];
  const from = shuffled(text) % shapes.length;
  const plain = [...shapes.slice(from), ...shapes.slice(0, from)];
  return [...about, ...(strand ? [strand] : []), ...plain];
}

/** Of the starter sheets. */
const strands: Readonly<Record<string, DrawingName>> = {
  SP: 'letters',
  HW: 'pencil',
  PL: 'plan',
  DR: 'book',
  ED: 'check',
  RA: 'aloud',
  VGP: 'word',
  TM: 'learning',
};

/** What a line is about, what is rarer before what is in many of them. */
const abouts: readonly (readonly [RegExp, DrawingName])[] = [
  [/full stop/i, 'stop'],
  [/comma\b|commas/i, 'comma'],
  [/capital|big letter/i, 'capital'],
  [/speech|dialogue|speaker|talking/i, 'speech'],
  [/question/i, 'question'],
  [/\b(because|why|reasons?)\b/i, 'why'],
  [/\b(aloud|out loud|perform|audience)/i, 'aloud'],
  [/\b(sounds?|hear|heard|listen)/i, 'ear'],
  [/paragraph/i, 'paragraph'],
  [/heading|title|headline/i, 'heading'],
  [/\b(lists?|bullet|steps?|in order)\b/i, 'list'],
  [/\bplans?\b/i, 'plan'],
  [/handwriting|pencil|neat|my letters/i, 'pencil'],
  [/spell|dictionary|ending|prefix|suffix/i, 'letters'],
  [/\b(check|mistake|proof)/i, 'check'],
  [/\b(join|and'|link)/i, 'joins'],
  [/\b(feel|feels|feelings?|fears?)\b/i, 'feel'],
  [/\b(senses?|describe|picture|seen)\b/i, 'eye'],
  [/\b(door|doorway|portal|cave)/i, 'door'],
  [/\b(where|places?|world|setting)\b/i, 'place'],
  [/\b(journey|trip|way|quest|map)\b/i, 'map'],
  [/\b(when|time|tense|day|past)\b/i, 'clock'],
  [/\b(clue|detail|zoom)/i, 'zoom'],
  [/\b(monster|danger|trouble|problem|wrong|warn)/i, 'trouble'],
  [/\b(magic|wish)/i, 'magic'],
  [/\b(facts?)\b/i, 'facts'],
  [/\b(starts?|opening|begins?)\b/i, 'start'],
  [/\b(ends?|ending|finish|last)\b/i, 'end'],
  [/\b(friend|grown-up|people|others)\b/i, 'people'],
  [/\b(character|hero|name|who)\b/i, 'person'],
  [/\b(reader|read)\b/i, 'glasses'],
  [/\b(ideas?|know)\b/i, 'idea'],
  [/\bsentences?\b/i, 'sentence'],
  [/\b(words?|nouns?|verbs?|adjectives?|phrases?)\b/i, 'word'],
];
