import { isSpaceId, NewSpace, type SpaceMade } from '../schema/wire.ts';
import { readBody } from './body.ts';
import type { Deps, From } from './deps.ts';
import { json, methodNotAllowed, refuse } from './replies.ts';
import { hashOf, isBearerOf, isSecretOf } from './secrets.ts';

const MAX_REQUEST_BYTES = 4096;

/** The token is in this reply and nowhere else: what is kept is only its hash. */
export async function makeSpace(request: Request, from: From, deps: Deps): Promise<Response> {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  const refusal = refusedToMake(request, from, deps.invite);
  if (refusal) return refusal;
  const asked = await spaceAskedFor(request);
  if (asked === undefined) {
    return refuse(
      'bad-request',
      'Send {"space": id, "token": token}; an id is 8 to 80 letters, digits, - and _, a token 43 or left out.',
    );
  }
  const { space, token = deps.newToken() } = asked;
  const isMade = await deps.store.makeSpace(space, hashOf(token));
  if (isMade) return json(201, { space, token } satisfies SpaceMade);
  if (asked.token === undefined || !isSecretOf(token, await deps.store.tokenHashOf(space))) {
    return refuse('taken', 'This space is already there. Choose another id.');
  }
  return json(200, { space, token } satisfies SpaceMade);
}

export async function mayUse(request: Request, space: string, deps: Deps): Promise<boolean> {
  return isBearerOf(request, await tokenHashOf(space, deps));
}

export async function isTokenOf(token: string, space: string, deps: Deps): Promise<boolean> {
  return isSecretOf(token, await tokenHashOf(space, deps));
}

async function tokenHashOf(space: string, { store }: Deps): Promise<Uint8Array | undefined> {
  return isSpaceId(space) ? store.tokenHashOf(space) : undefined;
}

function refusedToMake(request: Request, from: From, invite: string | undefined): Response | undefined {
  if (invite !== undefined) {
    if (isBearerOf(request, hashOf(invite))) return undefined;
    return refuse('unauthorised', 'Making a space needs the invite of this endpoint.', {
      'www-authenticate': 'Bearer',
    });
  }
  if (from.loopback && isUnproxied(request) && isLocalPage(request)) return undefined;
  return refuse(
    'loopback-only',
    'Without an invite this endpoint makes spaces only for its own computer. Set REDRAFT_INVITE to invite others.',
  );
}

const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Behind a proxy on the same computer the whole world comes from loopback. */
function isUnproxied(request: Request): boolean {
  return proxyHeaders.every((header) => !request.headers.has(header));
}

/** A stranger's web page in this computer's browser also comes from loopback, under its own name. */
function isLocalPage(request: Request): boolean {
  const origin = request.headers.get('origin');
  return (
    isLocal(`http://${request.headers.get('host') ?? 'localhost'}`) && (origin === null || isLocal(origin))
  );
}

function isLocal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}

async function spaceAskedFor(request: Request): Promise<NewSpace | undefined> {
  const body = await readBody(request, MAX_REQUEST_BYTES);
  if (body.outcome !== 'whole') return undefined;
  try {
    return NewSpace.parse(JSON.parse(new TextDecoder().decode(body.bytes)));
  } catch {
    return undefined;
  }
}
