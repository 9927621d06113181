/** Why a file is not taken, or what it turned out to be. */
export type FileTrouble = 'empty' | 'too-large' | 'video' | 'pdf' | 'heic' | 'cut-off' | 'no-picture';

/** Of a file: the camera originals of today are 3 to 20 MB. */
const bytesMax = 60 * 1024 * 1024;
/** More pixels than the largest camera of a tablet or phone has; decoded, 64 million are 256 MB. */
export const pixelsMax = 64_000_000;

/** What can be said of a file without reading more of it than its first bytes. */
export async function lookAtFile(file: Blob): Promise<FileTrouble | undefined> {
  if (file.size === 0) return 'empty';
  if (file.type.startsWith('video/')) return 'video';
  if (file.type === 'application/pdf') return 'pdf';
  if (file.size > bytesMax) return 'too-large';
  return troubleIn(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
}

function troubleIn(head: Uint8Array): FileTrouble | undefined {
  const text = String.fromCharCode(...head);
  if (text.startsWith('%PDF')) return 'pdf';
  if (text.slice(4, 8) !== 'ftyp') return undefined;
  return /^(hei|hev|mif|msf)/.test(text.slice(8, 11)) || text.slice(8, 12) === 'avif' ? undefined : 'video';
}

/** Pictures that some browsers show and others do not. */
export function isHeic(head: Uint8Array): boolean {
  return /^.{4}ftyp(hei|hev|mif|msf)/s.test(String.fromCharCode(...head.subarray(0, 16)));
}

/**
 * A photo that was not written to its end decodes to a page that is half grey, so its end is looked for: behind the
 * first scan, where the two bytes of the end mark cannot stand for anything else. Cameras put things after it.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const scan = jpegParts(bytes)?.scan;
  if (scan === undefined) return isJpeg(bytes);
  for (let at = bytes.indexOf(0xff, scan); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return false;
  }
  return true;
}

/** As its head says; undefined for what is neither JPEG nor PNG. */
export function pixelsOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20);
  const frame = jpegParts(bytes)?.frame;
  return frame === undefined ? undefined : view.getUint16(frame + 5) * view.getUint16(frame + 7);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** Where its frame header and its first scan stand, from mark to mark. */
function jpegParts(bytes: Uint8Array): { frame?: number; scan?: number } | undefined {
  if (!isJpeg(bytes)) return undefined;
  let frame: number | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const mark = bytes[at + 1] as number;
    if (mark === 0xff) at += 1;
    else if (mark === 0xda) return { ...(frame !== undefined && { frame }), scan: at };
    else {
      if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) frame = at;
      at += 2 + (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number);
    }
  }
  return frame === undefined ? {} : { frame };
}
