import type { ErrorCode, ErrorReply } from '../schema/wire.ts';

/** Any origin may ask: who may read is settled by a token that no browser sends by itself. */
const always = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

export function reply(
  status: number,
  headers: Record<string, string> = {},
  body: BodyInit | null = null,
): Response {
  return new Response(body, { status, headers: { ...always, ...headers } });
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return reply(status, { ...headers, 'content-type': 'application/json' }, JSON.stringify(value));
}

const statusOf: Record<ErrorCode, number> = {
  'bad-request': 400,
  'bad-name': 400,
  unauthorised: 401,
  'loopback-only': 403,
  'not-found': 404,
  'not-allowed': 405,
  taken: 409,
  'other-bytes': 409,
  gone: 410,
  precondition: 412,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
  full: 507,
};

export function refuse(error: ErrorCode, message: string, headers: Record<string, string> = {}): Response {
  return json(statusOf[error], { error, message } satisfies ErrorReply, headers);
}

export function methodNotAllowed(allow: string): Response {
  return refuse('not-allowed', `Only ${allow} can be asked of this address.`, { allow });
}

export function preflight(): Response {
  return reply(204, {
    'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
    'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
    'access-control-max-age': '86400',
  });
}
