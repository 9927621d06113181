import type { Critique } from '../../src/schema/childEvents.ts';
import type { PupilId, TargetId } from '../../src/schema/ids.ts';
import type { Mark } from '../../src/schema/markEvents.ts';
import type { Place } from '../../src/schema/place.ts';
import { choices, feedbackParts, markSorts, ownLevels, replies } from '../../src/schema/words.ts';
import { giveCritique, glanceAt, judgeOwn, replyTo } from '../../src/store/commands/child.ts';
import { setGoal } from '../../src/store/commands/goal.ts';
import { answerHands, putHandUp } from '../../src/store/commands/hand.ts';
import type { PieceAt } from '../../src/store/commands/mark.ts';
import {
  answerMark,
  changeMark,
  chooseDraft,
  handBack,
  makeComment,
  placeMark,
  removeMark,
} from '../../src/store/commands/marks.ts';
import { sayPractice, tickPractice } from '../../src/store/commands/practice.ts';
import type { HandsRow, PieceRow } from '../../src/store/rows.ts';
import type { Chance } from './chance.ts';
import type { SimTablet } from './tablet.ts';

interface Of {
  at: PieceAt;
  target: TargetId;
  word: string;
  critic: PupilId;
}

type Tap = readonly [weight: number, tap: () => Promise<unknown>];

/** What children say of their own and each other's writing, and adults of theirs: none of it is a judgement. */
export function wordTaps(tablet: SimTablet, chance: Chance, { at, target, word, critic }: Of): Tap[] {
  const { store } = tablet;
  const { unit, task, pupil, schoolYear } = at;
  const piece = tablet.rows<PieceRow>('pieces').find(({ key }) => key.includes(task) && key.includes(pupil));
  const critiques = (piece?.said ?? []).filter((fact): fact is Critique => fact.kind === 'critique');
  const marks = (piece?.marks ?? []).filter((fact): fact is Mark => fact.kind === 'mark');
  const hands = tablet.rows<HandsRow>('hands').flatMap(({ up, hands: all }) => (up ? all : []));
  const [critique, mark] = [chance.oneOf(critiques), chance.oneOf(marks)];
  const place: Place = { quote: 'kite', before: 'The ', after: ' flew' };
  const version = 1;
  const spot = { version, place, target };
  const practice = { pupil, target, schoolYear };
  const line = { part: chance.oneOf(feedbackParts), words: word };
  return [
    [1, () => judgeOwn(store, at, { ...spot, level: chance.oneOf(ownLevels) })],
    [2, () => giveCritique(store, at, { ...spot, critic, words: word })],
    [1, async () => critique && replyTo(store, at, { critique: critique.stamp, is: chance.oneOf(replies) })],
    [
      1,
      async () =>
        critique && glanceAt(store, [{ ...at, critique: critique.stamp }], chance.oneOf(['through', 'held'])),
    ],
    [2, () => placeMark(store, at, { ...spot, sort: chance.oneOf(markSorts) })],
    [1, async () => mark && changeMark(store, at, mark, { note: word })],
    [1, async () => mark && removeMark(store, at, mark)],
    [1, async () => mark && answerMark(store, at, mark.first ?? mark.stamp, word)],
    [1, () => makeComment(store, at, line)],
    [1, () => handBack(store, at, { version, lines: [line], marks: [] })],
    [1, () => chooseDraft(store, at, { is: chance.oneOf(choices), version, why: word })],
    [1, () => putHandUp(store, { pupil, unit, is: chance.oneOf(['ready', 'stuck']), about: { target } })],
    [1, () => answerHands(store, hands.slice(0, 2))],
    [1, () => sayPractice(store, [practice], chance.oneOf(['set', 'done', 'waived']))],
    [1, () => tickPractice(store, practice, chance.percent(70))],
    [1, () => setGoal(store, pupil, { target, pupil: word, step: word })],
  ];
}
