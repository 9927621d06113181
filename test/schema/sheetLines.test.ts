import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { readSheetLines, toSheetLines } from '../../src/schema/sheetLines.ts';
import { suite } from '../support/suite.ts';

const test = suite('letters on paper');
const some = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256);

test('what was printed is typed back, in small letters, without gaps, with an O for a nought', () => {
  const lines = toSheetLines(some);
  assert.is(lines.length, 16);
  assert.ok(
    lines.every((line) => line.length <= 39),
    lines[0],
  );
  const typed = [
    lines.join('\n'),
    lines.join('').toLowerCase(),
    lines.join(' ').replaceAll('0', 'o').replaceAll('1', 'l'),
  ];
  for (const text of typed) {
    const read = readSheetLines(text);
    assert.equal(read?.is === 'bytes' && [...read.bytes], [...some]);
  }
});

test('any bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      const read = readSheetLines(toSheetLines(bytes).join('\n'));
      assert.equal(read?.is === 'bytes' && [...read.bytes], [...bytes]);
    }),
  );
});

test('the line with a wrong letter is named, and two lines that changed places', () => {
  const lines = toSheetLines(some);
  const wrong = lines.with(
    6,
    (lines[6] as string).replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
  );
  assert.equal(readSheetLines(wrong.join('\n')), { is: 'wrong-line', line: 7 });
  const swapped = lines.with(2, lines[3] as string).with(3, lines[2] as string);
  assert.equal(readSheetLines(swapped.join('\n')), { is: 'wrong-line', line: 3 });
  assert.equal(readSheetLines(lines.join('\n').slice(0, -3)), { is: 'wrong-line', line: 16 });
});

test('whatever is typed, it is answered', () => {
  for (const text of ['', ' ', 'Dear Miss Okafor,', 'https://redraft.example/#/join/xyz', '{}']) {
    assert.is(readSheetLines(text), undefined, text);
  }
  fc.assert(fc.property(fc.string(), (text) => void readSheetLines(text)));
  fc.assert(fc.property(fc.base64String(), (text) => void readSheetLines(text)));
});

test.run();
