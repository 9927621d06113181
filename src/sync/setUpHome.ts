import type { DeviceFacts } from '../device/facts.ts';
import { type Home, homeOf, keepHome, toBase64url } from '../device/keys.ts';
import type { SetUpAnswer } from '../schema/handover.ts';
import { spaceKinds } from '../schema/space.ts';
import type { Store } from '../store/store.ts';
import { makeSpace } from './adapters/redraft.ts';
import { createAsk } from './ask.ts';
import { type Patience, usualPatience } from './patience.ts';
import { Trouble } from './trouble.ts';

const unfinished = 'home-unfinished';

/**
 * Makes the school's spaces at an endpoint and keeps their tokens. The tokens are ours and are kept before they are
 * sent, so that an answer that gets lost locks nobody out. The old home stays until the new one is whole.
 */
export async function setUpHome(
  options: { store: Store; facts: DeviceFacts; fetch: typeof fetch; patience?: Patience },
  asked: { address: string; invite?: string },
): Promise<SetUpAnswer> {
  const { store, facts, fetch, patience = usualPatience } = options;
  const address = endpointIn(asked.address);
  if (!address) return { is: 'bad-address' };
  if (!store.self) return { is: 'not-set-up' };
  const spaces = spaceKinds.map((kind) => (store.self as NonNullable<Store['self']>).spaces[kind]);
  const ask = createAsk({ fetch, signal: new AbortController().signal, deadline: patience.deadline });
  const now = () => store.wall.now();
  const old = await homeOf(facts);
  const { tokens } = await begun(store, facts, address, spaces);
  try {
    for (const space of spaces) {
      const token = tokens[space] as string;
      const answer = await makeSpace({ address, space, token, ask, now }, asked.invite);
      if (answer !== 'taken') tokens[space] = answer.token;
      else if (old?.address !== address || !old.tokens[space]) return { is: 'taken' };
      else tokens[space] = old.tokens[space];
    }
  } catch (error) {
    return answerOf(error);
  }
  await keepHome(facts, { address, tokens });
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

/** The endpoint's address as it is kept: no `/` at its end, no question, no fragment. */
function endpointIn(text: string): string | undefined {
  const typed = text.trim();
  const scheme = /^(localhost|127\.)/.test(typed) ? 'http' : 'https';
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, origin, pathname, username, password } = new URL(whole);
  if (!/^https?:$/.test(protocol) || username + password !== '') return undefined;
  return `${origin}${pathname}`.replace(/\/+$/, '');
}

function answerOf(error: unknown): SetUpAnswer {
  if (!(error instanceof Trouble)) throw error;
  const { code, message: detail } = error;
  if (code === 'cancelled' || code === 'no-home' || code === 'no-key') throw error;
  return { is: code, detail };
}
