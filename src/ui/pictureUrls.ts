import type { Attachment } from '../schema/attachment.ts';

/** The whole of a picture; undefined while it is not on this tablet. */
export type ReadPicture = (attachment: Attachment) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** Pictures that are on the screen or soon will be, by their id; each goes when nobody wants it any more. */
const held = new Map<string, { url: string; wanted: number }>();

export function urlAtHand(id: string | undefined): string | undefined {
  return held.get(id ?? '')?.url;
}

/** A picture that is no larger is its own address: a browser takes longer to fetch it from elsewhere than to read it. */
const ownAddressMax = 32 * 1024;

/** Whoever was given an address lets it go again. */
export async function takeUrl(attachment: Attachment, read: ReadPicture): Promise<string | undefined> {
  const { id, type } = attachment;
  const bytes = held.has(id) ? undefined : await read(attachment);
  const known = held.get(id);
  if (known) {
    known.wanted += 1;
    return known.url;
  }
  if (!bytes) return undefined;
  if (bytes.length <= ownAddressMax) return `data:${type};base64,${base64Of(bytes)}`;
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  held.set(id, { url, wanted: 1 });
  return url;
}

function base64Of(bytes: Uint8Array & { toBase64?: () => string }): string {
  // Spread out they would be iterated, eight times as slowly.
  return bytes.toBase64?.() ?? btoa(String.fromCharCode.apply(undefined, bytes as unknown as number[]));
}

export function letGo(id: string): void {
  const known = held.get(id);
  if (!known) return;
  known.wanted -= 1;
  if (known.wanted > 0) return;
  held.delete(id);
  URL.revokeObjectURL(known.url);
}

/** Resolves when the browser can show the picture at once. */
export async function decoded(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}
