import { decrypt, encrypt, importSealKey, ivBytes, type SealKey, stretched } from '../device/cipher.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { fromBase64url, homeOf, toBase64url } from '../device/keys.ts';
import type { CodeAnswer, CodeOffer, HandoverDoor, Invite } from '../schema/handover.ts';
import { joiningQrOf, readJoining } from '../schema/joiningLink.ts';
import { plain, toBase32 } from '../schema/sheetLines.ts';
import { MAX_JOINING_BYTES } from '../schema/wire.ts';
import type { Store } from '../store/store.ts';
import { troubleOf, withoutSlash, wordsMax } from './adapters/answers.ts';
import { addressIn } from './addressIn.ts';
import { type Ask, createAsk } from './ask.ts';
import { joiningOf, shownMs } from './invite.ts';
import { type Patience, usualPatience } from './patience.ts';
import { Trouble } from './trouble.ts';

/*
 * A joining under a code of sixteen letters, for a tablet without a camera. It lies at home, sealed with a key that
 * the code alone gives, under a name that the code alone gives: home sees neither. 80 random bits, made slow to try.
 */

interface Options {
  store: Store;
  facts: DeviceFacts;
  fetch: typeof fetch;
  patience?: Patience;
}

const codeBytes = 10;
const codeForm = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const rounds = 200_000;
const nameBytes = 16;
const format = 'rdfj1';
const utf8 = new TextEncoder();

export function typedCodes(
  options: Options,
): Pick<HandoverDoor, 'offerCode' | 'takeBackCode' | 'findByCode'> {
  return {
    offerCode: (asked) => offerCode(options, asked).catch((error) => ({ is: offerTrouble(error) })),
    takeBackCode: (code) => takeBackCode(options, code).catch(() => undefined),
    findByCode: (asked) => findByCode(options, asked).catch((error) => ({ is: findTrouble(error) })),
  };
}

async function offerCode(options: Options, asked: Invite): Promise<CodeOffer> {
  const { store, facts } = options;
  const [home, joining] = await Promise.all([homeOf(facts), joiningOf(store, facts, asked, shownMs)]);
  if (!home || !joining?.expires || (home.kind ?? 'redraft') !== 'redraft') return { is: 'no-way' };
  const code = toBase32(store.random(new Uint8Array(codeBytes)));
  const { name, key } = await keysOfCode(code);
  const iv = store.random(new Uint8Array(ivBytes));
  const sealed = await encrypt(key, iv, utf8.encode(format), utf8.encode(joiningQrOf(joining)));
  const body = JSON.stringify({ f: format, iv: toBase64url(iv), ct: toBase64url(sealed) });
  const { address, token } = parcelAt(home.address, name, home.tokens);
  const reply = await lineOf(options)(address, { method: 'PUT', token, body, most: wordsMax });
  // An endpoint from before there were codes knows no such place.
  if (reply.status === 401 || reply.status === 404) return { is: 'no-way' };
  if (reply.status !== 201) throw troubleOf(reply, () => store.wall.now());
  return {
    is: 'offered',
    code: code.replace(/(.{4})(?=.)/g, '$1 '),
    until: joining.expires,
    address: home.address,
  };
}

async function takeBackCode(options: Options, code: string): Promise<void> {
  const home = await homeOf(options.facts);
  if (!home) return;
  const { name } = await keysOfCode(plain(code));
  const { address, token } = parcelAt(home.address, name, home.tokens);
  await lineOf(options)(address, { method: 'DELETE', token, most: wordsMax });
}

async function findByCode(options: Options, asked: { address: string; code: string }): Promise<CodeAnswer> {
  const now = () => options.store.wall.now();
  const code = plain(asked.code);
  if (!codeForm.test(code)) return { is: 'bad-code' };
  const home = addressIn(asked.address, false);
  if (!home) return { is: 'bad-address' };
  const { name, key } = await keysOfCode(code);
  const ask = lineOf(options);
  const { address } = parcelAt(home, name, {});
  const reply = await ask(address, { method: 'GET', most: MAX_JOINING_BYTES });
  if (reply.status === 404) return { is: 'no-code' };
  if (reply.status !== 200) throw troubleOf(reply, now);
  const link = await opened(reply.text, key);
  const read = link === undefined ? undefined : readJoining(link, now());
  if (link === undefined || read?.is === 'not-a-link') return { is: 'not-our-endpoint' };
  if (read?.is === 'joining') {
    const tokens = Object.fromEntries(read.joining.spaces.map((space) => [space.id, space.token ?? '']));
    const used = parcelAt(home, name, tokens);
    // Used once. When it cannot be taken away now, it goes by itself.
    await ask(used.address, { method: 'DELETE', token: used.token, most: wordsMax }).catch(() => undefined);
  }
  return { is: 'found', link };
}

async function keysOfCode(code: string): Promise<{ name: string; key: SealKey }> {
  const bytes = await stretched(code, format, rounds, nameBytes + 32);
  const key = await importSealKey(toBase64url(bytes.subarray(nameBytes)));
  return { name: toBase64url(bytes.subarray(0, nameBytes)), key };
}

async function opened(text: string, key: SealKey): Promise<string | undefined> {
  try {
    const { f, iv, ct } = JSON.parse(text) as Record<string, string>;
    if (f !== format || !iv || !ct) return undefined;
    const bytes = await decrypt(key, fromBase64url(iv), utf8.encode(format), fromBase64url(ct));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Any space of the school may speak for it. */
function parcelAt(home: string, name: string, tokens: Record<string, string>) {
  const [space, token] = Object.entries(tokens)[0] ?? [];
  const asked = space ? `?space=${space}` : '';
  return { address: `${withoutSlash(home)}/v1/joining/${name}${asked}`, token };
}

function lineOf({ fetch, patience = usualPatience }: Options): Ask {
  return createAsk({ fetch, signal: new AbortController().signal, deadline: patience.deadline });
}

function offerTrouble(error: unknown): 'no-answer' | 'trouble' {
  return error instanceof Trouble && error.code === 'no-answer' ? 'no-answer' : 'trouble';
}

function findTrouble(error: unknown): 'no-answer' | 'not-our-endpoint' | 'trouble' {
  const { code } = error instanceof Trouble ? error : { code: undefined };
  return code === 'no-answer' || code === 'not-our-endpoint' ? code : 'trouble';
}
