import * as assert from 'uvu/assert';
import { currentPiece } from '../../src/rules/currentPiece.ts';
import { draftChain, newestVersion } from '../../src/rules/draftChain.ts';
import { readOut, recordingsOf, toldAloud } from '../../src/rules/recordings.ts';
import type { ChildFact, Recording } from '../../src/schema/childEvents.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { PieceKey } from '../../src/schema/records.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a child said aloud');
const target = 'Y4.VGP.01' as TargetId;

let n = 0;
function aRecording(over: Partial<Recording>): ChildFact {
  n += 1;
  const stamp = `${String(n).padStart(14, '0')}-a`;
  const at = `2026-11-23T09:00:${String(n).padStart(2, '0')}+00:00`;
  return { kind: 'recording', stamp, at, is: 'draft', version: 1, seconds: 3, ...over } as Recording;
}

const told = aRecording({});
const why = aRecording({ is: 'why', target });
const again = aRecording({ version: 2 });
const said = [told, why, again];

test('each is found by what it is about: the draft, the reason for one target, the piece read out', () => {
  assert.equal(recordingsOf(said, { is: 'draft', version: 1 }), [told]);
  assert.equal(recordingsOf(said, { is: 'why', version: 1, target }), [why]);
  assert.equal(recordingsOf(said, { is: 'why', version: 1 }), []);
  assert.equal(recordingsOf(undefined, { is: 'reading', version: 1 }), []);
});

test('a draft that was told and not written is a draft of the piece, and a reason is none', () => {
  assert.equal(toldAloud(said), [told, again]);
  assert.equal(toldAloud(), []);
  const piece = { key: 'u/p/t' as PieceKey, drafts: [], said };
  assert.is(newestVersion(piece), 2);
  assert.equal(
    draftChain(piece).map(({ version, at, sounds }) => ({ version, at, sounds })),
    [
      { version: 1, at: told.at, sounds: [told] },
      { version: 2, at: again.at, sounds: [again] },
    ],
  );
  assert.is(currentPiece([piece]), piece);
  assert.is(currentPiece([{ ...piece, said: [why] }]), undefined);
});

test('a piece that is read out is no draft of it, whichever version is read', () => {
  const first = aRecording({ is: 'reading' });
  const third = aRecording({ is: 'reading', version: 3 });
  assert.equal(readOut([...said, first, third]), [first, third]);
  assert.equal(readOut(), []);
  assert.is(newestVersion({ drafts: [], said: [told, third] }), 1);
});

test.run();
