// Before Dexie looks for it: without one, it watches nothing.
import 'fake-indexeddb/auto';
import * as assert from 'uvu/assert';
import type { PupilId } from '../../src/schema/ids.ts';
import { recordDraft } from '../../src/store/commands/mark.ts';
import { live } from '../../src/store/live.ts';
import { pieceOf } from '../../src/store/queries.ts';
import { suite } from '../support/suite.ts';
import { aClassroom } from '../support/tablet.ts';

const test = suite('what a screen shows stays true');

test('a piece that stands open shows what is written on it meanwhile', async () => {
  const { store, pupils, at } = await aClassroom(1);
  const amy = at(pupils[0] as PupilId, 'hot');
  const shown: (string | undefined)[] = [];
  await new Promise<void>((resolve, reject) => {
    const end = live(async () => (await pieceOf(store, amy))?.drafts.at(-1)?.text).subscribe((text) => {
      shown.push(text);
      if (shown.length === 1) void recordDraft(store, amy, 'The kite flew.');
      else {
        end();
        resolve();
      }
    }, reject);
  });
  assert.equal(shown, [undefined, 'The kite flew.']);
});

test.run();
