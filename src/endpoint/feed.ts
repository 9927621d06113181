import { FEED_LIMIT, FEED_PAGE_BYTES, type FeedItem, type FeedPage, MAX_FEED_LIMIT } from '../schema/wire.ts';
import type { Deps } from './deps.ts';
import { json, methodNotAllowed, refuse } from './replies.ts';
import type { ListedItem, PageRequest } from './store.ts';

/** What a space has, oldest first, each name once at the place of its last write. */
export async function handleFeed(request: Request, space: string, deps: Deps): Promise<Response> {
  if (request.method !== 'GET') return methodNotAllowed('GET');
  const query = new URL(request.url).searchParams;
  const asked = pageAskedFor(query);
  if (!asked) return refuse('bad-request', '"after" and "limit" are whole numbers; "limit" is at least 1.');
  const page = await pageOf(space, query.get('epoch') ?? undefined, asked, deps);
  return page === 'gone'
    ? refuse('gone', 'This feed began anew. Read it from the start, and look for your own last writes.')
    : json(200, page);
}

export async function pageOf(
  space: string,
  epoch: string | undefined,
  asked: PageRequest,
  { store }: Deps,
): Promise<FeedPage | 'gone'> {
  const { items, more, highest } = await store.page(space, asked);
  // A place that was never given out came from a database that is no more: an older copy was put back.
  if ((epoch ?? store.epoch) !== store.epoch || asked.after > highest) return 'gone';
  const next = items.at(-1)?.pos ?? asked.after;
  return { epoch: store.epoch, items: items.map(onTheWire), next, more };
}

function pageAskedFor(query: URLSearchParams): PageRequest | undefined {
  const after = wholeNumber(query.get('after') ?? '0');
  const limit = wholeNumber(query.get('limit') ?? String(FEED_LIMIT));
  if (after === undefined || !limit) return undefined;
  const bodyBytes = query.get('bodies') === '1' ? FEED_PAGE_BYTES : undefined;
  return {
    after: Math.min(after, Number.MAX_SAFE_INTEGER),
    limit: Math.min(limit, MAX_FEED_LIMIT),
    bodyBytes,
  };
}

function wholeNumber(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Only what is UTF-8 comes through JSON byte for byte; other bodies are fetched by name. */
function onTheWire({ body, ...item }: ListedItem): FeedItem {
  if (!body) return item;
  try {
    return { ...item, body: utf8.decode(body) };
  } catch {
    return item;
  }
}
