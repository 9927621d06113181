import {
  FEED_PAGE_BYTES,
  type Looked,
  type LookReply,
  LookRequest,
  MAX_FEED_LIMIT,
  MAX_LOOK_BYTES,
  MAX_LOOK_SPACES,
} from '../schema/wire.ts';
import { readBody } from './body.ts';
import type { Deps } from './deps.ts';
import { pageOf } from './feed.ts';
import { json, methodNotAllowed, refuse } from './replies.ts';
import { isTokenOf } from './spaces.ts';

/** What a tablet asks first, of all its spaces at once: what is new in each, and whether its own last work is there. */
export async function handleLook(request: Request, deps: Deps): Promise<Response> {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  const body = await readBody(request, MAX_LOOK_BYTES);
  if (body.outcome === 'too-large') return refuse('too-large', `A look is at most ${MAX_LOOK_BYTES} bytes.`);
  const asked = body.outcome === 'whole' ? lookIn(body.bytes) : undefined;
  if (!asked) {
    return refuse(
      'bad-request',
      `Send {"spaces": [{"space", "token", "after", "limit"}]}, at most ${MAX_LOOK_SPACES} of them.`,
    );
  }
  const spaces: Looked[] = [];
  for (const one of asked) spaces.push(await lookAt(one, FEED_PAGE_BYTES / asked.length, deps));
  return json(200, { spaces } satisfies LookReply);
}

type One = LookRequest['spaces'][number];

async function lookAt(one: One, bodyBytes: number, deps: Deps): Promise<Looked> {
  const { space, token, epoch, after, check } = one;
  if (!(await isTokenOf(token, space, deps))) return { space, error: 'unauthorised' };
  const checked = check === undefined ? undefined : (await deps.store.get(space, check))?.sha256;
  const limit = Math.min(one.limit, MAX_FEED_LIMIT);
  const page = await pageOf(space, epoch, { after, limit, bodyBytes }, deps);
  return {
    space,
    ...(checked !== undefined && { checked }),
    ...(page === 'gone' ? { error: page } : { page }),
  };
}

function lookIn(bytes: Uint8Array): One[] | undefined {
  try {
    return LookRequest.parse(JSON.parse(new TextDecoder().decode(bytes))).spaces;
  } catch {
    return undefined;
  }
}
