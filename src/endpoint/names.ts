import { MAX_BODY_BYTES, type Stored, writeOnce } from '../schema/wire.ts';
import { readBody } from './body.ts';
import type { Deps } from './deps.ts';
import { json, methodNotAllowed, refuse, reply } from './replies.ts';
import { sha256Hex } from './secrets.ts';
import type { There, Verdict } from './store.ts';

const notThere = () => refuse('not-found', 'Nothing is kept under this name.');
const mismatch = () => refuse('precondition', 'What is kept here is not what the request expects.');

/** One name of one space: put, get, head, delete. The caller has checked both and the token. */
export async function handleName(
  request: Request,
  space: string,
  name: string,
  deps: Deps,
): Promise<Response> {
  switch (request.method) {
    case 'PUT':
      return putName(request, space, name, deps);
    case 'GET':
    case 'HEAD':
      return getName(request, space, name, deps);
    case 'DELETE':
      return deleteName(request, space, name, deps);
    default:
      return methodNotAllowed('GET, HEAD, PUT, DELETE');
  }
}

async function putName(request: Request, space: string, name: string, deps: Deps): Promise<Response> {
  const read = await readBody(request, MAX_BODY_BYTES);
  if (read.outcome === 'too-large') return refuse('too-large', `A body is at most ${MAX_BODY_BYTES} bytes.`);
  if (read.outcome === 'cut-short') return refuse('bad-request', 'The body stopped half-way.');
  const item = { name, body: read.bytes, sha256: sha256Hex(read.bytes) };
  const decide = (there: There) => verdictOn(item.sha256, there, request, writeOnce(name), deps.quota);
  const verdict = await deps.store.put(space, item, deps.now(), decide);
  if (verdict === 'other-bytes') return refuse(verdict, 'Other bytes are kept under this name for good.');
  if (verdict === 'full') return refuse(verdict, 'This space is full. Nothing was stored.');
  if (verdict === 'precondition') return mismatch();
  const stored: Stored = { size: item.body.length, sha256: item.sha256 };
  return json(verdict === 'new' ? 201 : 200, stored, { etag: etagOf(item.sha256) });
}

function verdictOn(sha256: string, there: There, request: Request, once: boolean, quota: number): Verdict {
  if (!isExpected(request, there.sha256)) return 'precondition';
  if (there.sha256 === sha256) return 'same';
  if (there.sha256 !== undefined && once) return 'other-bytes';
  if (there.bytesAfter > quota) return 'full';
  return there.sha256 === undefined ? 'new' : 'replaced';
}

async function getName(request: Request, space: string, name: string, deps: Deps): Promise<Response> {
  const item = await deps.store.get(space, name);
  if (!item) return notThere();
  const headers = { etag: etagOf(item.sha256) };
  if (matches(request.headers.get('if-none-match'), item.sha256)) return reply(304, headers);
  const isHead = request.method === 'HEAD';
  return reply(
    200,
    { ...headers, 'content-type': 'application/octet-stream', 'content-length': String(item.body.length) },
    isHead ? null : (item.body as Uint8Array<ArrayBuffer>),
  );
}

async function deleteName(request: Request, space: string, name: string, deps: Deps): Promise<Response> {
  const removal = await deps.store.remove(space, name, (sha256) => isExpected(request, sha256));
  if (removal === 'precondition') return mismatch();
  return removal === 'removed' ? reply(204) : notThere();
}

const etagOf = (sha256: string) => `"${sha256}"`;

/** A store that ignores If-Match in silence loses work; this one need not be asked for it, but keeps it. */
function isExpected(request: Request, sha256: string | undefined): boolean {
  const wanted = request.headers.get('if-match');
  const unwanted = request.headers.get('if-none-match');
  return (wanted === null || matches(wanted, sha256)) && !matches(unwanted, sha256);
}

function matches(condition: string | null, sha256: string | undefined): boolean {
  if (condition === null || sha256 === undefined) return false;
  const tags = condition.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(sha256));
}
