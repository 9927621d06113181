import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, toBase64url } from '../device/keys.ts';
import type { SetUp, SetUpAnswer } from '../schema/handover.ts';
import { spacesIn } from '../schema/space.ts';
import type { Store } from '../store/store.ts';
import { makeSpace, type RedraftOptions } from './adapters/redraft.ts';
import { addressIn } from './addressIn.ts';
import { createAsk } from './ask.ts';
import { moveHome } from './moveHome.ts';
import { type Patience, usualPatience } from './patience.ts';
import { setUpStore } from './setUpStore.ts';
import { Trouble } from './trouble.ts';

const unfinished = 'home-unfinished';

interface Options {
  store: Store;
  facts: DeviceFacts;
  fetch: typeof fetch;
  patience?: Patience;
}

/** Makes the school's spaces on whatever it has, and keeps where that is. The old home stays until then. */
export async function setUpHome(options: Options, asked: SetUp): Promise<SetUpAnswer> {
  const { store, facts, fetch, patience = usualPatience } = options;
  const { kind = 'redraft', login } = asked;
  const address = addressIn(asked.address, kind === 'folder' || kind === 'items');
  if (!address) return { is: 'bad-address' };
  if (!store.self) return { is: 'not-set-up' };
  const spaces = spacesIn(store.self.spaces).map(({ id }) => id);
  const ask = createAsk({ fetch, signal: new AbortController().signal, deadline: patience.deadline });
  const line = { address, ask, now: () => store.wall.now() };
  try {
    if (kind === 'redraft') return await setUpEndpoint(options, { ...line, spaces, invite: asked.invite });
    const { answer, found } = await setUpStore(kind, { ...line, login, spaces, random: store.random });
    if (answer.is === 'ready') {
      await moveHome(store, facts, {
        address,
        tokens: {},
        kind,
        ...(login && { login }),
        ...(found && { found }),
      });
    }
    return answer;
  } catch (error) {
    return answerOf(error);
  }
}

/** The tokens are ours and are kept before they are sent, so that an answer that gets lost locks nobody out. */
async function setUpEndpoint(
  { store, facts }: Options,
  {
    spaces,
    invite,
    ...line
  }: Omit<RedraftOptions, 'space' | 'token'> & { spaces: string[]; invite: string | undefined },
): Promise<SetUpAnswer> {
  const { address } = line;
  const old = await homeOf(facts);
  const { tokens } = await begun(store, facts, address, spaces);
  for (const space of spaces) {
    const token = tokens[space] as string;
    const answer = await makeSpace({ ...line, space, token }, invite);
    if (answer !== 'taken') tokens[space] = answer.token;
    else if (old?.address !== address || !old.tokens[space]) return { is: 'taken' };
    else tokens[space] = old.tokens[space];
  }
  await moveHome(store, facts, { address, tokens });
  await facts.remove(unfinished);
  return { is: 'ready' };
}

async function begun(store: Store, facts: DeviceFacts, address: string, spaces: string[]): Promise<Home> {
  const kept = await facts.get<Home>(unfinished);
  if (kept?.address === address && spaces.every((space) => kept.tokens[space])) return kept;
  const newToken = () => toBase64url(store.random(new Uint8Array(32)));
  const home = { address, tokens: Object.fromEntries(spaces.map((space) => [space, newToken()])) };
  await facts.set(unfinished, home);
  return home;
}

function answerOf(error: unknown): SetUpAnswer {
  if (!(error instanceof Trouble)) throw error;
  const { code, message: detail } = error;
  if (code === 'too-large') return { is: 'full', detail };
  if (code === 'cancelled' || code === 'no-home' || code === 'no-key') throw error;
  return { is: code, detail };
}
