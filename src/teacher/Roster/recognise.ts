import type { OtherKind } from '../../schema/roster.ts';

const signatures: [OtherKind, (number | null)[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['image', [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69]],
  ['image', [null, null, null, null, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['word', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

// The container of Word and Excel before 2007; the two are told apart by the file's name.
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** What a file is, by its first bytes, when it cannot be a class list. */
export function otherKindOf(name: string, bytes: Uint8Array): OtherKind | undefined {
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known) return known[0];
  if (startsWith(bytes, oldOffice)) return /\.do[ct]$/i.test(name) ? 'word' : 'excel';
  return undefined;
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Office documents are zips too; the names inside say which. */
export function documentKindOf(entryNames: readonly string[]): OtherKind | undefined {
  const has = (start: string) => entryNames.some((name) => name.startsWith(start));
  if (has('xl/')) return 'excel';
  if (has('word/')) return 'word';
  if (has('Index/') && entryNames.some((name) => name.endsWith('.iwa'))) return 'numbers';
  if (has('mimetype') && has('content.xml')) return 'spreadsheet';
  return undefined;
}

/** The same for text: a web page saved as a sheet, or JSON. */
export function otherTextKindOf(text: string): OtherKind | undefined {
  const start = text.trimStart().slice(0, 200);
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i.test(start))
    return 'web-page';
  return /^[[{]\s*["{[\]}]/.test(start) ? 'json' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly (number | null)[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, n) => byte === null || bytes[n] === byte);
}
