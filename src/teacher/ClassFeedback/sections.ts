import type { ClassLine } from '../../rules/classFeedback.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { ClassSheet } from '../../schema/records.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { shortTarget } from '../targetWords.ts';
import type { ClassFeedbackRoom } from './readClassFeedback.ts';

export interface SheetLine {
  /** What the line is about, whoever is in it: by it a line is left out. */
  key: string;
  words: string;
  /** Whom it is about; of a child who is to be seen, why. */
  under: string;
  isLeftOut: boolean;
}

export interface Section {
  name: Exclude<keyof ClassSheet & string, 'leftOut'>;
  title: string;
  lines: SheetLine[];
  own: string;
}

/** The sheet as it is read: what the taps say, in words, and what an adult wrote beside it. */
export function sectionsOf({ feedback, names, wording, sheet }: ClassFeedbackRoom, words: Words): Section[] {
  const leftOut = new Set(sheet?.leftOut);
  const nameOf = (pupil: PupilId) => names.get(pupil)?.short ?? '';
  const line = (section: string, about: string, said: string, under: string): SheetLine => {
    const key = `${section}/${about}`;
    return { key, words: said, under, isLeftOut: leftOut.has(key) };
  };
  const of = (section: string) => (each: ClassLine) => {
    const who = each.pupils.map(nameOf).join(', ');
    if ('words' in each.about) return line(section, each.about.words, each.about.words, who);
    const { target } = each.about;
    return line(section, target, shortTarget(wording.get(target) ?? target), who);
  };
  const see = feedback.see.map(({ pupil, notYet, open }) => {
    const targets = notYet.map((target) => shortTarget(wording.get(target) ?? target));
    const gaps =
      open > 0 ? [words.say(open === 1 ? 'an open {gap}' : '{count gap} open', { count: open })] : [];
    return line('see', pupil, nameOf(pupil), [...targets, ...gaps].join('; '));
  });
  return [
    { name: 'praise', title: 'Praise', lines: feedback.praise.map(of('praise')), own: sheet?.praise ?? '' },
    {
      name: 'misconceptions',
      title: 'To teach again',
      lines: feedback.misconceptions.map(of('misconceptions')),
      own: sheet?.misconceptions ?? '',
    },
    {
      name: 'spellings',
      title: 'Spellings',
      lines: feedback.spellings.map(of('spellings')),
      own: sheet?.spellings ?? '',
    },
    { name: 'see', title: 'Who to see', lines: see, own: sheet?.see ?? '' },
  ];
}
