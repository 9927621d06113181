// The reference endpoint's contract. It stores sealed bytes under names and gives them back; it holds no key
// and reads nothing that it keeps.
//
//   POST /v1/spaces            {space, token?} -> 201 {space, token}; 200 when it is there with that token,
//                              409 when it is there
//   PUT  /v1/<space>/<name>    201 new, 200 the same bytes again, 409 other bytes (heads are replaced),
//                              413 over 1 MiB, 507 over the space's quota or the disk
//   GET, HEAD, DELETE          one name; 404 when nothing is there
//   PUT, GET, DELETE /v1/joining/<name>  a sealed parcel for a tablet that types a code: 15 minutes, in memory; PUT
//                              and DELETE with ?space= and its token, GET with none; 429 after many misses
//   POST /v1/look              {spaces: [{space, token, after, limit, epoch?, check?}]} -> for each the feed's page
//                              with bodies and the hash of the name to check: what a tablet asks first
//   GET  /v1/<space>/feed      ?after=&limit=&bodies=1&epoch= -> a page; 410 for an unknown epoch or place
//
// An emptied endpoint knows no space and says 401; a rolled-back one keeps its epoch. So a client may trust
// only what it reads back: it looks for its own last segment, and sends again what is missing.
import { isName } from '../schema/wire.ts';
import { type Deps, type From, SPACE_QUOTA } from './deps.ts';
import { handleFeed } from './feed.ts';
import { handleJoining, type JoiningBoard, newJoiningBoard } from './joining.ts';
import { handleLook } from './look.ts';
import { handleName } from './names.ts';
import { preflight, refuse } from './replies.ts';
import { makeSpace, mayUse } from './spaces.ts';

export type Handler = (request: Request, from: From) => Promise<Response>;

export function createHandler(given: Omit<Deps, 'quota'> & { quota?: number }): Handler {
  const deps: Deps = { quota: SPACE_QUOTA, ...given };
  const board = newJoiningBoard();
  return async (request, from) => {
    try {
      return await route(request, from, deps, board);
    } catch (error) {
      deps.log?.(
        `A ${request.method} failed: ${error instanceof Error ? error.message : 'no reason given'}.`,
      );
      return refuse('broken', 'The endpoint could not do this. Try again later.');
    }
  };
}

async function route(request: Request, from: From, deps: Deps, board: JoiningBoard): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight();
  const path = new URL(request.url).pathname.slice('/v1/'.length);
  if (path === 'spaces') return makeSpace(request, from, deps);
  if (path === 'look') return handleLook(request, deps);
  const [space = '', ...parts] = path.split('/');
  if (space === 'joining') return handleJoining(request, parts.join('/'), board, deps);
  if (!(await mayUse(request, space, deps))) {
    return refuse('unauthorised', 'This needs the token of a space.', { 'www-authenticate': 'Bearer' });
  }
  const name = parts.join('/');
  if (name === 'feed') return handleFeed(request, space, deps);
  if (!isName(name)) {
    return refuse('bad-name', 'A name is one to four parts of letters, digits, - and _, joined by /.');
  }
  return handleName(request, space, name, deps);
}
