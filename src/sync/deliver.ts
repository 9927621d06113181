import { readEnvelope } from '../schema/envelope.ts';
import type { SpaceId } from '../schema/ids.ts';
import { adapterOf, type Run, trying } from './run.ts';
import { Trouble } from './trouble.ts';

/**
 * The same bytes until they are there; before each further try it looks whether the last one arrived after all, and
 * so it does before it believes that they are too large.
 */
export async function deliver(
  run: Run,
  { space, name, body }: { space: SpaceId; name: string; body: string },
  again: () => unknown = () => undefined,
): Promise<'kept' | 'other-bytes' | 'too-large'> {
  const adapter = adapterOf(run, space);
  const what = (there: string | undefined) => {
    if (there === undefined || isCut(there)) return undefined;
    return there === body ? 'kept' : 'other-bytes';
  };
  try {
    return await trying(run, async (attempt) => {
      if (attempt > 0) again();
      const there = attempt === 0 ? undefined : await adapter.get(name);
      if (there === undefined || isCut(there)) return adapter.put(name, body);
      return there === body ? 'kept' : 'other-bytes';
    });
  } catch (error) {
    if (!(error instanceof Trouble) || error.code !== 'too-large') throw error;
    return what(await trying(run, () => adapter.get(name))) ?? 'too-large';
  }
}

/** Half of a segment says nothing about whose it was. */
export function isCut(there: string): boolean {
  return readEnvelope(there) === 'damaged';
}
