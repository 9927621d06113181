import { handsUp } from '../rules/handsUp.ts';
import type { HandsDown, HandUp } from '../schema/event.ts';
import type { PupilId, UnitId } from '../schema/ids.ts';
import type { Stamp } from '../schema/stamp.ts';
import type { Desk } from './desk.ts';
import type { HandsRow } from './rows.ts';

export function handsKey({ unit, pupil }: { unit: UnitId; pupil: PupilId }): string {
  return `${unit}/${pupil}`;
}

/** Part of apply: whichever of a hand and its answer comes first, the other one finds it. */
export function foldHand(desk: Desk, event: HandUp | HandsDown): void {
  const { unit, pupil } = event;
  const key = handsKey(event);
  const row: HandsRow = desk.hands.get(key) ?? { key, unit, pupil, hands: [], down: [] };
  if (event.kind === 'hand-up') row.hands = withFact(row.hands, event);
  else row.down = withFact(row.down, event);
  if (handsUp(row.hands, row.down).length > 0) row.up = 1;
  else delete row.up;
  desk.hands.put(key, row);
}

function withFact<F extends { stamp: Stamp }>(facts: F[], fact: F): F[] {
  if (facts.some(({ stamp }) => stamp === fact.stamp)) return facts;
  return [...facts, fact].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}
