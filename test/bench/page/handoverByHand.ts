import { answer, putAll } from './byHand.ts';

/** A space at the endpoint, and the token that opens it. */
export interface Place {
  address: string;
  headers: { authorization: string };
}

const eventsInSegment = 1000;

export async function spaceByHand(space: string, invite: string): Promise<Place> {
  const headers = { authorization: `Bearer ${invite}` };
  const reply = await fetch('/v1/spaces', { method: 'POST', headers, body: JSON.stringify({ space }) });
  const { token } = (await reply.json()) as { token: string };
  return { address: `/v1/${space}`, headers: { authorization: `Bearer ${token}` } };
}

/** Reads the events, and sends a thousand at a time as gzipped and encrypted JSON. */
export async function pushByHand(db: IDBDatabase, { address, headers }: Place): Promise<void> {
  const events = await answer(db.transaction('tail').objectStore('tail').getAll());
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  for (let at = 0; at < events.length; at += eventsInSegment) {
    const packed = await gzip(JSON.stringify(events.slice(at, at + eventsInSegment)));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, packed);
    const body = btoa(Array.from(new Uint8Array(sealed), (byte) => String.fromCharCode(byte)).join(''));
    await fetch(`${address}/s/by-hand/${at / eventsInSegment + 1}`, { method: 'PUT', headers, body });
  }
}

/** Fetches what lies there, and keeps each segment as one row. */
export async function pullByHand(db: IDBDatabase, { address, headers }: Place): Promise<void> {
  const segments: object[] = [];
  for (let after = 0, more = true; more; ) {
    const reply = await fetch(`${address}/feed?after=${after}&limit=16&bodies=1`, { headers });
    const page = (await reply.json()) as { items: object[]; next: number; more: boolean };
    segments.push(...page.items);
    ({ next: after, more } = page);
  }
  await putAll(db, { segments });
}

function gzip(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
