import fc from 'fast-check';
import * as assert from 'uvu/assert';
import type { AnyEvent } from '../../src/schema/event.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../src/store/commands/mark.ts';
import { undoLast } from '../../src/store/commands/undoLast.ts';
import { setStage } from '../../src/store/commands/unitFields.ts';
import { takeIn, unsealedOf } from '../../src/store/journey.ts';
import { selfOf } from '../../src/store/store.ts';
import type { SegmentRow } from '../../src/store/streamRows.ts';
import { sortOut } from '../../src/sync/sortOut.ts';
import { suite } from '../support/suite.ts';
import { aClassroom, aTablet } from '../support/tablet.ts';

const test = suite('events from elsewhere');

/** One event of each kind and record that a tablet makes, as it makes them. */
async function everyKind(): Promise<{ events: AnyEvent[]; space: string; device: string }[]> {
  const { store, pupils, at, unit } = await aClassroom(2);
  const [amy] = pupils as [never];
  await recordJudgement(store, at(amy, 'cold'), 'Y4.VGP.01' as never, 'not-yet');
  await undoLast(store);
  await recordDraft(store, at(amy, 'cold'), 'The kite flew away.');
  await setPieceFlag(store, at(amy, 'cold'), 'note', 'Spoken first.');
  await setStage(store, unit, 'hot');
  const spaces = Object.values(selfOf(store).spaces);
  return Promise.all(
    spaces.map(async (space) => ({
      events: await unsealedOf(store, space, 99),
      space,
      device: store.device,
    })),
  );
}

const odd = fc.oneof(
  fc.constantFrom('constructor', '__proto__', 'toString', '', 'piece', 'pupil', 'nobody', -1, 2 ** 60, null),
  fc.jsonValue(),
);

/** The same value with something in it changed, at any depth. */
function twist(value: unknown, path: number[], into: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return into;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return into;
  const twisted = twist((value as Record<string, unknown>)[key], rest, into);
  return Array.isArray(value)
    ? value.map((each, i) => (String(i) === key ? twisted : each))
    : { ...value, [key]: twisted, ...(step % 7 === 0 && { [String(into)]: into }) };
}

test('whatever another tablet sends is applied or set aside, and never stops the rest', async () => {
  const streams = await everyKind();
  const { store } = await aTablet();
  const kinds = ['school', 'class', 'station'] as const;
  let aside = 0;
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(2),
      fc.array(fc.tuple(fc.nat(50), fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }), odd), {
        maxLength: 20,
      }),
      async (which, twists) => {
        const { events, space, device } = streams[which] as (typeof streams)[0];
        const twisted = twists.map(([i, path, into]) => twist(events[i % events.length], path, into));
        const all = JSON.parse(JSON.stringify([...twisted, ...events])) as unknown[];
        const segment = { key: `${space}/${device}/1`, space, device } as unknown as SegmentRow;
        const sorted = sortOut(segment, kinds[which] as 'class', { events: all });
        assert.ok(sorted.events.length >= events.length);
        await takeIn(store, { ...sorted, segments: [], streams: [] });
        aside += sorted.setAside.length;
        applied += sorted.events.length;
      },
    ),
    { numRuns: 150 },
  );
  assert.ok(aside > 100 && applied > 100, `${aside} aside, ${applied} applied`);
});

test.run();
