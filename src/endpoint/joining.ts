import { MAX_JOINING_BYTES } from '../schema/wire.ts';
import { readBody } from './body.ts';
import type { Deps } from './deps.ts';
import { methodNotAllowed, refuse, reply } from './replies.ts';
import { mayUse } from './spaces.ts';

// Parcels for tablets that have no token yet. What is in one is sealed with a key that only the typed code gives, and
// its name too comes from the code alone. They lie in memory: a few minutes are all that they are for.

interface Parcel {
  body: Uint8Array<ArrayBuffer>;
  until: number;
}

export interface JoiningBoard {
  parcels: Map<string, Parcel>;
  /** When names were asked for that are not there. */
  misses: number[];
}

const keptMs = 15 * 60_000;
const most = 500;
/** Guessing is hopeless; that it is tried at all is kept slow. */
const missesMax = 60;
const missesMs = 60_000;

export function newJoiningBoard(): JoiningBoard {
  return { parcels: new Map(), misses: [] };
}

export async function handleJoining(
  request: Request,
  name: string,
  board: JoiningBoard,
  deps: Deps,
): Promise<Response> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(name)) return refuse('bad-name', 'A joining name has 22 letters.');
  const now = deps.now();
  for (const [each, { until }] of board.parcels) if (until < now) board.parcels.delete(each);
  if (request.method === 'GET') return takeParcel(name, board, now);
  if (request.method !== 'PUT' && request.method !== 'DELETE') return methodNotAllowed('GET, PUT, DELETE');
  const space = new URL(request.url).searchParams.get('space') ?? '';
  if (!(await mayUse(request, space, deps))) {
    return refuse('unauthorised', 'This needs the token of a space.', { 'www-authenticate': 'Bearer' });
  }
  if (request.method === 'PUT') return putParcel(request, name, board, now);
  return board.parcels.delete(name) ? reply(204) : nothing();
}

async function putParcel(
  request: Request,
  name: string,
  { parcels }: JoiningBoard,
  now: number,
): Promise<Response> {
  const body = await readBody(request, MAX_JOINING_BYTES);
  if (body.outcome === 'too-large') return refuse('too-large', `At most ${MAX_JOINING_BYTES} bytes.`);
  if (body.outcome === 'cut-short') return refuse('bad-request', 'The body stopped half-way.');
  if (!parcels.has(name) && parcels.size >= most) return refuse('full', 'Too many tablets are joining now.');
  parcels.set(name, { body: body.bytes, until: now + keptMs });
  return reply(201);
}

function takeParcel(name: string, board: JoiningBoard, now: number): Response {
  board.misses = board.misses.filter((at) => at > now - missesMs);
  if (board.misses.length >= missesMax) {
    return refuse('too-many', 'Too many names were asked for. Wait a minute.', { 'retry-after': '60' });
  }
  const parcel = board.parcels.get(name);
  if (parcel) return reply(200, { 'content-type': 'application/octet-stream' }, parcel.body);
  board.misses.push(now);
  return nothing();
}

const nothing = () => refuse('not-found', 'Nothing is kept under this name.');
