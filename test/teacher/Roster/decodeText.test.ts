import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { decodeText, looksLikeText } from '../../../src/teacher/Roster/decodeText.ts';
import { inUtf16, inWindows1252, withBom } from '../../support/encodings.ts';
import { suite } from '../../support/suite.ts';

const test = suite('text from whatever the office saved');

const list = 'Surname,Forename\r\nO’Brien,Seán\r\nDubois,Chloé\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

for (const [how, bytes, encoding] of [
  ['UTF-8', utf8(list), 'utf-8'],
  ['UTF-8 with a byte order mark', withBom(utf8(list)), 'utf-8'],
  ['UTF-16, as Excel’s Unicode text', inUtf16(list), 'utf-16le'],
  ['UTF-16 the other way round', inUtf16(list, { bigEndian: true }), 'utf-16be'],
  ['UTF-16 without a mark', inUtf16(list, { bom: false }), 'utf-16le'],
  ['UTF-16 the other way round without a mark', inUtf16(list, { bigEndian: true, bom: false }), 'utf-16be'],
  ['Windows-1252, as Excel’s CSV', inWindows1252(list), 'windows-1252'],
] as [string, Uint8Array, string][]) {
  test(`Seán, Chloé and O’Brien survive ${how}`, () => {
    assert.equal(decodeText(bytes), { text: list, encoding });
  });
}

test('names without a single Latin letter survive UTF-16 with its mark', () => {
  for (const bigEndian of [true, false])
    assert.is(decodeText(inUtf16('王小明；李娜', { bigEndian })).text, '王小明；李娜');
});

test('plain English names are text in every encoding', () => {
  assert.is(decodeText(utf8('Amy Brown')).text, 'Amy Brown');
  assert.is(decodeText(new Uint8Array()).text, '');
});

test('any text at all survives UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (!text.includes('\0') && !text.startsWith('\ufeff')) assert.is(decodeText(utf8(text)).text, text);
    }),
    { numRuns: 200 },
  );
});

test('a list looks like text and a film does not', () => {
  assert.ok(looksLikeText(list));
  assert.not.ok(looksLikeText('\u0000\u0001\u0002film'));
});

test.run();
