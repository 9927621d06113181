import * as assert from 'uvu/assert';
import { itemsAdapter } from '../../src/sync/adapters/items.ts';
import { createAsk } from '../../src/sync/ask.ts';
import { Trouble } from '../../src/sync/trouble.ts';
import { suite } from '../support/suite.ts';

const test = suite('a collection of items');

/** An empty collection that lists as it should, and answers what is put into it with this. */
function collectionThatSays(said: string) {
  const { signal } = new AbortController();
  const line = async (_: unknown, asked?: RequestInit) =>
    new Response(asked?.method === 'GET' ? '[]' : said, { status: 200 });
  const ask = createAsk({ fetch: line, signal, deadline: () => signal });
  const space = 'aaaaaaaaaaaaaaaaaaaa';
  const found = { filter: 'plain' } as const;
  return itemsAdapter({ address: 'https://items.example/redraft', space, ask, now: () => 0, found });
}

test('a log-in page that comes between a look and a put is not taken for a kept segment', async () => {
  const answer = collectionThatSays('<!doctype html><title>Please log in</title>').put('s/a/1', '{}');
  const trouble = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(trouble instanceof Trouble);
  assert.is(trouble.code, 'not-our-endpoint');
});

test('a collection that answers with the item, or with nothing, has kept it', async () => {
  assert.is(await collectionThatSays('{"id":1}').put('s/a/1', '{}'), 'kept');
  assert.is(await collectionThatSays('').put('s/a/1', '{}'), 'kept');
});

test.run();
