import { answer, putAll } from './byHand.ts';

/** A space at the endpoint, and the token that opens it. */
export interface Place {
  address: string;
  headers: { authorization: string };
  key: CryptoKey;
}

const eventsInSegment = 1000;

export async function spaceByHand(space: string, invite: string): Promise<Place> {
  const headers = { authorization: `Bearer ${invite}` };
  const reply = await fetch('/v1/spaces', { method: 'POST', headers, body: JSON.stringify({ space }) });
  const { token } = (await reply.json()) as { token: string };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { address: `/v1/${space}`, headers: { authorization: `Bearer ${token}` }, key };
}

/** Reads the events, and sends a thousand at a time as gzipped and encrypted JSON. */
export async function pushByHand(db: IDBDatabase, { address, headers, key }: Place): Promise<void> {
  const events = await answer(db.transaction('tail').objectStore('tail').getAll());
  for (let at = 0; at < events.length; at += eventsInSegment) {
    const packed = await through(
      JSON.stringify(events.slice(at, at + eventsInSegment)),
      new CompressionStream('gzip'),
    ).arrayBuffer();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, packed);
    const body = [iv, new Uint8Array(sealed)]
      .map((bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')))
      .join(' ');
    await fetch(`${address}/s/by-hand/${at / eventsInSegment + 1}`, { method: 'PUT', headers, body });
  }
}

/** Fetches what lies there, opens it, and keeps each segment as one row, and its judgements as a row a pupil and unit. */
export async function pullByHand(db: IDBDatabase, { address, headers, key }: Place): Promise<void> {
  const segments: { body: string }[] = [];
  for (let after = 0, more = true; more; ) {
    const reply = await fetch(`${address}/feed?after=${after}&limit=16&bodies=1`, { headers });
    const page = (await reply.json()) as { items: { body: string }[]; next: number; more: boolean };
    segments.push(...page.items);
    ({ next: after, more } = page);
  }
  const ledger = new Map<string, { key: string; judgements: object[] }>();
  for (const { body } of segments) {
    const [iv, sealed] = body
      .split(' ')
      .map((text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))) as [Bytes, Bytes];
    const packed = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    const events = await through(packed, new DecompressionStream('gzip')).json();
    for (const event of events as { unit?: string; pupil?: string }[]) {
      const row = `${event.unit}/${event.pupil}`;
      const { judgements } = ledger.get(row) ?? { judgements: [] };
      ledger.set(row, { key: row, judgements: [...judgements, event] });
    }
  }
  await putAll(db, { segments, ledger: [...ledger.values()] });
}

type Bytes = Uint8Array<ArrayBuffer>;

function through(bytes: BlobPart, stream: CompressionStream | DecompressionStream): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream));
}
