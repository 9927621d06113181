// Bytes as the characters that a QR code packs closest: two bytes in three of them (RFC 9285).
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const one = bytes[at] as number;
    const two = bytes[at + 1];
    text += two === undefined ? digits(one, 2) : digits(one * 256 + two, 3);
  }
  return text;
}

function digits(value: number, count: number): string {
  let text = '';
  for (let left = value, i = 0; i < count; i++, left = Math.floor(left / 45)) text += alphabet[left % 45];
  return text;
}

/** Undefined when it is not what `toBase45` makes. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const part = [...text.slice(at, at + 3)].map((char) => alphabet.indexOf(char));
    const [a = 0, b = 0, c = 0] = part;
    const value = a + b * 45 + c * 2025;
    const most = part.length === 3 ? 0xffff : 0xff;
    if (part.includes(-1) || part.length === 1 || value > most) return undefined;
    if (part.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
