import * as assert from 'uvu/assert';
import { isCutOff, isHeic, lookAtFile, pixelsOf } from '../../../src/device/photos/photoFile.ts';
import { suite } from '../../support/suite.ts';

const test = suite('what a chosen file is');

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** `size` alone is looked at: nothing of it may be read. */
function aFileOf(size: number, type: string): Blob {
  const refuse = () => {
    throw new Error('it was read');
  };
  return { size, type, slice: refuse, arrayBuffer: refuse } as unknown as Blob;
}

test('a video of two gigabytes, and a picture that is far too large, are refused before a byte is read', async () => {
  const gigabytes = 2 * 1024 ** 3;
  assert.is(await lookAtFile(aFileOf(gigabytes, 'video/mp4')), 'video');
  assert.is(await lookAtFile(aFileOf(gigabytes, 'image/jpeg')), 'too-large');
  assert.is(await lookAtFile(aFileOf(0, 'image/jpeg')), 'empty');
  assert.is(await lookAtFile(aFileOf(1000, 'application/pdf')), 'pdf');
});

test('a file that goes by another name is known by its first bytes', async () => {
  const look = (text: string) => lookAtFile(new Blob([bytesOf(text)], { type: 'image/jpeg' }));
  assert.is(await look('%PDF-1.7 and more'), 'pdf');
  assert.is(await look('\0\0\0\x18ftypmp42....'), 'video');
  assert.is(await look('\0\0\0\x18ftypheic....'), undefined);
  assert.ok(isHeic(bytesOf('\0\0\0\x18ftypheic....')));
});

/** The marks of a photo of 4,000 by 3,000 with a small one inside its head, as cameras write it. */
const photo = [
  [0xff, 0xd8],
  [0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 1, 2],
  [0xff, 0xc0, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0],
  [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
  [12, 34, 0xff, 0, 56, 78],
].flat();

test('a photo that was not written to its end is known by its missing end, whatever stands in its head', () => {
  assert.ok(isCutOff(Uint8Array.from(photo)));
  assert.ok(isCutOff(Uint8Array.from(photo.slice(0, 12))));
  assert.not.ok(isCutOff(Uint8Array.from([...photo, 0xff, 0xd9])));
  assert.not.ok(isCutOff(Uint8Array.from([...photo, 0xff, 0xd9, ...bytesOf('a film after it')])));
});

test('a picture says how many pixels it has before it is opened', () => {
  assert.is(pixelsOf(Uint8Array.from(photo)), 12_000_000);
  const png = bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30......');
  assert.is(pixelsOf(png), 900_000_000);
  assert.is(pixelsOf(bytesOf('a letter to the class, which is long enough')), undefined);
});

test.run();
