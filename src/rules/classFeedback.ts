import type { PupilId, TargetId } from '../schema/ids.ts';
import type { Level } from '../schema/words.ts';
import type { MarkSeen } from './marks.ts';

/** What was tapped of one pupil's piece. */
export interface PupilTaps {
  pupil: PupilId;
  levels: ReadonlyMap<TargetId, Level>;
  marks: readonly MarkSeen[];
  /** Targets that were praised in words. */
  praised: readonly TargetId[];
}

/** One line of a whole-class feedback sheet: what, and of whose work. */
export interface ClassLine {
  /** A target, or words that stood on a page or in a note. */
  about: { target: TargetId } | { words: string };
  pupils: PupilId[];
}

export interface ClassFeedback {
  praise: ClassLine[];
  misconceptions: ClassLine[];
  spellings: ClassLine[];
  /** Who has several targets that are not there yet, or an open gap or question that nobody has answered. */
  see: { pupil: PupilId; notYet: TargetId[]; open: number }[];
}

/** So many pupils make a misconception of the class; fewer are seen one by one. */
const several = 3;
/** So many targets that are not there yet are more than a sentence puts right. */
const muchToDo = 2;

/**
 * A whole-class feedback sheet from what was tapped while marking, in the manner of the crib sheets that English
 * primary schools write instead of thirty comments: praise, misconceptions, spellings, who to see.
 */
export function classFeedbackOf(taps: readonly PupilTaps[], targets: readonly TargetId[]): ClassFeedback {
  const is = (levels: readonly Level[], target: TargetId) => (each: PupilTaps) =>
    levels.includes(each.levels.get(target) as Level);
  const deeper = targets.map((target) => ({
    about: { target },
    pupils: taps.filter((each) => is(['deeper'], target)(each) || each.praised.includes(target)).map(pupilOf),
  }));
  const notYet = targets.map((target) => ({
    about: { target },
    pupils: taps.filter(is(['not-yet'], target)).map(pupilOf),
  }));
  return {
    praise: [...deeper.filter(({ pupils }) => pupils.length > 0), ...wordsOf(taps, ['pink', 'stamp'])],
    misconceptions: [
      ...notYet.filter(({ pupils }) => pupils.length >= several),
      ...wordsOf(taps, ['green', 'gap']).filter(({ pupils }) => pupils.length > 1),
    ].sort((a, b) => b.pupils.length - a.pupils.length),
    spellings: spellingsOf(taps),
    see: taps.flatMap((each) => {
      const low = targets.filter((target) => is(['not-yet'], target)(each));
      const open = each.marks.filter(({ state }) => state === 'open').length;
      return low.length >= muchToDo || open > 0 ? [{ pupil: each.pupil, notYet: low, open }] : [];
    }),
  };
}

const pupilOf = ({ pupil }: PupilTaps) => pupil;

/** The notes of such marks, the same words once. */
function wordsOf(taps: readonly PupilTaps[], sorts: readonly string[]): ClassLine[] {
  return gathered(
    taps.flatMap(({ pupil, marks }) =>
      marks.flatMap(({ mark }) =>
        sorts.includes(mark.sort) && mark.note ? [{ words: mark.note, pupil }] : [],
      ),
    ),
  );
}

/** The words that were marked as misspelt, the most frequent first. */
function spellingsOf(taps: readonly PupilTaps[]): ClassLine[] {
  const found = taps.flatMap(({ pupil, marks }) =>
    marks.flatMap(({ mark }) => {
      const words = mark.note ?? ('quote' in mark.place ? String(mark.place.quote) : undefined);
      return mark.sort === 'code' && mark.code === 'Sp' && words ? [{ words, pupil }] : [];
    }),
  );
  return gathered(found).sort((a, b) => b.pupils.length - a.pupils.length);
}

function gathered(found: readonly { words: string; pupil: PupilId }[]): ClassLine[] {
  const lines = new Map<string, ClassLine>();
  for (const { words, pupil } of found) {
    const key = words.trim().toLowerCase();
    const line = lines.get(key) ?? { about: { words: words.trim() }, pupils: [] };
    if (!line.pupils.includes(pupil)) line.pupils.push(pupil);
    lines.set(key, line);
  }
  return [...lines.values()];
}
