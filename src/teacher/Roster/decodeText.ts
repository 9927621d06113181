export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text from whatever a school's office saved: a byte order mark decides, then the pattern of zero bytes, then UTF-8. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const wide = wideEncodingOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8, so it is what Excel on Windows writes; every byte means something there.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Headings and English names are nearly all below U+0100, where every other byte of UTF-16 is zero.
  const sample = bytes.subarray(0, 1024);
  const half = Math.floor(sample.length / 2);
  const zerosAt = (parity: number) => sample.filter((byte, n) => n % 2 === parity && byte === 0).length;
  if (half < 2) return undefined;
  const [even, odd] = [zerosAt(0) / half, zerosAt(1) / half];
  if (odd > 0.6 && even < 0.1) return 'utf-16le';
  if (even > 0.6 && odd < 0.1) return 'utf-16be';
  return undefined;
}

/** Bytes that are no text at all still decode to something; control characters give them away. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 4096);
  const odd = [...sample].filter((char) => {
    const code = char.codePointAt(0) ?? 0;
    return code === 0xfffd || code === 0x7f || (code < 0x20 && !'\t\n\r\f'.includes(char));
  });
  return odd.length <= sample.length / 100;
}
