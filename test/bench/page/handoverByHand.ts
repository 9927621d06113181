import { answer, durable, putAll } from './byHand.ts';

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

/**
 * Reads the events, packs a thousand at a time as gzipped and encrypted JSON, keeps that in their place before it is
 * sent, and compares what is given back: without either, a battery that dies in between or a home that forgets
 * would lose them, so a limit that leaves them out is none.
 */
export async function pushByHand(db: IDBDatabase, place: Place): Promise<void> {
  const { address, headers, key } = place;
  const events: { stamp: string }[] = await answer(db.transaction('tail').objectStore('tail').getAll());
  const bodies: string[] = [];
  for (let at = 0; at < events.length; at += eventsInSegment) {
    const some = events.slice(at, at + eventsInSegment);
    const packed = await through(JSON.stringify(some), new CompressionStream('gzip')).arrayBuffer();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, packed);
    const body = [iv, new Uint8Array(sealed)].map(base64).join(' ');
    const name = `s/by-hand/${bodies.push(body)}`;
    const keeping = db.transaction(['tail', 'segments'], 'readwrite', { durability: 'strict' });
    keeping.objectStore('segments').put({ name, body });
    keeping.objectStore('tail').delete(IDBKeyRange.bound(some[0]?.stamp, some.at(-1)?.stamp));
    await durable(keeping);
    await fetch(`${address}/${name}`, { method: 'PUT', headers, body });
  }
  const given = (await feedByHand(place)).map(({ body }) => body);
  if (given.join() !== bodies.join()) throw new Error('By hand, something else came back');
}

async function feedByHand({ address, headers }: Place): Promise<{ body: string }[]> {
  const items: { body: string }[] = [];
  for (let after = 0, more = true; more; ) {
    const reply = await fetch(`${address}/feed?after=${after}&limit=16&bodies=1`, { headers });
    const page = (await reply.json()) as { items: { body: string }[]; next: number; more: boolean };
    items.push(...page.items);
    ({ next: after, more } = page);
  }
  return items;
}

/** Fetches what lies there, opens it, and keeps each segment as one row, and its judgements as a row a pupil and unit. */
export async function pullByHand(db: IDBDatabase, place: Place): Promise<void> {
  const { key } = place;
  const segments = await feedByHand(place);
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

function base64(bytes: Uint8Array & { toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function through(bytes: BlobPart, stream: CompressionStream | DecompressionStream): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(stream));
}
