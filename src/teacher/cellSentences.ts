import type { Cell, Change, Judged, Side } from '../rules/cell.ts';
import type { Reason } from '../rules/cellReasons.ts';
import type { Support } from '../schema/words.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';
import { midSentence } from './targetWords.ts';

const help: Record<Support, string> = { independent: '', 'with-help': 'with help', guided: 'guided' };

/** One half of a cell: the word that stands in it, and what only its shapes say. */
export function sideParts({ judged, absent }: Side, words: Words): { word: string; more: string } {
  if (!judged) return absent ? { word: 'Absent', more: '' } : { word: '', more: 'nothing yet' };
  const more = [help[judged.support], absent && '(marked absent)'].filter(Boolean).join(' ');
  return { word: words.level[judged.level], more };
}

/** One half of a cell in words: "secure", "approaching with help", "absent", "nothing yet". */
export function sideWords(side: Side, words: Words): string {
  const { word, more } = sideParts(side, words);
  return [midSentence(word), more].filter(Boolean).join(' ');
}

/** What comes before the two halves in a cell's name: "Amy B, use all the punctuation that speech needs". */
export function cellOwner(pupil: string, target: string): string {
  return `${pupil}, ${midSentence(target)}`;
}

/** A cell's name: "Amy B, use all the punctuation that speech needs: cold not yet, hot secure". */
export function cellName(pupil: string, target: string, cell: Cell, words: Words): string {
  const halves = (['cold', 'hot'] as const)
    .map((kind) => `${words.brief[kind]} ${sideWords(cell[kind], words)}`)
    .join(', ');
  return `${cellOwner(pupil, target)}: ${halves}`;
}

/** What the two tasks say together. */
export function changeSentence(cell: Cell, words: Words): string {
  const { cold, hot, change } = cell;
  const from = sideWords({ ...cold, absent: false }, words);
  const to = sideWords({ ...hot, absent: false }, words);
  if (isCompared(change) && cold.judged?.support !== 'independent') {
    return words.say('Before teaching {from}; alone in the {hot task} {to}.', { from, to });
  }
  return compared(change, from, to, hot.judged?.level === 'not-yet', words);
}

function isCompared(change: Change): boolean {
  return change === 'grew' || change === 'same' || change === 'slipped';
}

function compared(change: Change, from: string, to: string, open: boolean, { say }: Words): string {
  switch (change) {
    case 'grew':
      return `Grew from ${from} to ${to}.`;
    case 'same':
      return open ? `Still ${to} after teaching.` : `${to.charAt(0).toUpperCase()}${to.slice(1)} both times.`;
    case 'slipped':
      return say('Was {from} before teaching, {to} in the {hot task}.', { from, to });
    case 'not-shown-yet':
      return say('Not shown alone yet: the {hot task} was written with help.');
    case 'first-look':
      return 'A first look, from before teaching.';
    case 'no-first-look':
      return say('There is no {cold task} to set beside it.');
    case 'nothing':
      return 'Nothing has been judged yet.';
  }
}

/** The sentences that account for what a cell shows, in the order in which they are read. */
export function reasonSentences(reasons: readonly Reason[], words: Words): string[] {
  const counting = new Map(
    reasons.flatMap((reason) => (reason.code === 'counts' ? [[reason.kind, reason.judged] as const] : [])),
  );
  return reasons.map((reason) => reasonSentence(reason, counting.get(reason.kind), words));
}

function reasonSentence(reason: Reason, counts: Judged | undefined, words: Words): string {
  const task = words.task[reason.kind];
  switch (reason.code) {
    case 'counts':
      return `${task}, ${words.day(reason.judged.at)}: ${said(reason.judged, words)}.`;
    case 'absent':
      return counts ? `${task}: marked absent as well.` : `${task}: absent.`;
    case 'not-judged':
      return `${task}: nothing yet.`;
    case 'also-judged':
      return reason.judged.by === counts?.by
        ? `${task}: judged twice, on two tablets; the later one counts.`
        : words.say('{task}: two {adults} judged this; the later one counts.', { task });
    case 'corrected':
      return reason.judged.level === counts?.level
        ? `${task}: how alone it was written was corrected.`
        : `${task}: was ${midSentence(words.level[reason.judged.level])}, corrected.`;
    case 'taken-back':
      return `${task}: ${midSentence(words.level[reason.judged.level])} was taken back.`;
  }
}

function said({ level, support }: Judged, words: Words): string {
  const how: Record<Support, string> = {
    independent: 'written alone',
    'with-help': 'written with help',
    guided: words.say('written with {an adult} guiding'),
  };
  return `${midSentence(words.level[level])}, ${how[support]}`;
}
