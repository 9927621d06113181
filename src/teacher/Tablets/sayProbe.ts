import type { SetUpAnswer } from '../../schema/handover.ts';
import type { FoundFolder, HomeKind } from '../../schema/homeKind.ts';

/* What a store does and does not do, and what that means: in words for a teacher, with a sentence for whoever runs it. */

const enough = 64 * 1024;
const plenty = 512 * 1024;

/** Of a store that is good enough. */
export function sayProbe({ list, ifNoneMatch, removes, largest, absent }: FoundFolder): string[] {
  return [
    list === 'none'
      ? 'It does not list its files: each handover asks for every tablet by name.'
      : 'It lists its files: a handover asks only for what is new.',
    ifNoneMatch === 'refused'
      ? 'It does not let one tablet write over another’s work.'
      : 'It would write over what is there without a word: Redraft looks first, so keep the folder for Redraft alone.',
    removes
      ? 'It deletes what Redraft asks it to.'
      : 'It deletes nothing: what is replaced or erased stays there, sealed, until somebody deletes it by hand.',
    `It takes ${sizeOf(largest)} at a time${largest < plenty ? ': photos travel in small parts' : ''}.`,
    ...(absent === 'hidden'
      ? ['It does not say clearly that something is missing: Redraft looks at its list instead.']
      : []),
  ];
}

/** Of a store that cannot be a home, why. */
export function sayUnfit(found: FoundFolder | undefined): string[] {
  if (!found) return ['It does not give back one thing by its name.'];
  return [
    ...(found.keeps ? [] : ['What was put there did not come back the same.']),
    ...(found.largest < enough ? [`It does not take ${sizeOf(enough)} at a time.`] : []),
    ...(found.absent === 'hidden' && found.list === 'none'
      ? ['It neither lists its files nor says clearly that something is missing.']
      : []),
  ];
}

export interface Place {
  kind: HomeKind;
  address: string;
  /** Where this app comes from. */
  app: string;
}

/** What to ask of whoever looks after the store, to be copied; nothing where it would not help. */
export function askFor(answer: SetUpAnswer, { kind, address, app }: Place): string | undefined {
  const found = answer.is === 'unfit' ? answer.found : undefined;
  if (answer.is === 'unfit' && !found) {
    return `Please let GET ${address}?name=x answer with a JSON list of the items whose field “name” is x, and no others.`;
  }
  if (found) {
    const asks = [
      ...(found.keeps ? [] : ['give back with GET exactly the bytes that came with PUT']),
      ...(found.largest < enough ? ['take bodies of 1 MB (in nginx: client_max_body_size 1m)'] : []),
      ...(found.absent === 'hidden' && found.list === 'none'
        ? ['send its CORS headers with status 404 too (in nginx: add_header … always)']
        : []),
    ];
    return `Please let ${address} ${asks.join(', and ')}.`;
  }
  const isElsewhere = URL.canParse(address) && new URL(address).origin !== app;
  if (answer.is !== 'no-answer' || kind === 'redraft' || !isElsewhere) return undefined;
  const methods = { folder: 'GET, PUT, DELETE, MKCOL, PROPFIND', couchdb: 'GET, PUT, POST, DELETE' };
  return `Please let pages from ${app} use ${address}: CORS with the methods ${
    kind === 'items' ? 'GET, POST, PUT, PATCH, DELETE' : methods[kind]
  } and the headers Authorization, Content-Type${kind === 'folder' ? ', Depth, If-Match, If-None-Match' : ''}.`;
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${Math.floor(bytes / 1024)} KB`;
}
