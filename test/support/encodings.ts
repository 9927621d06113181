/** What TextEncoder cannot write: the encodings that Excel and school systems save in. */
export function withBom(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
}

export function inUtf16(text: string, { bigEndian = false, bom = true } = {}): Uint8Array {
  const units = [...(bom ? [0xfeff] : []), ...Array.from(text, (_, n) => text.charCodeAt(n))];
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

export function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => byteOf.get(char) ?? 0x3f);
}
