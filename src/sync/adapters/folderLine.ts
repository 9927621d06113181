import * as z from 'zod/mini';
import type { Reply } from '../ask.ts';
import { Trouble } from '../trouble.ts';
import type { AdapterOptions } from './adapter.ts';
import { jsonIn, stranger, troubleOf, withLogin, wordsMax } from './answers.ts';

const listMax = 8 * 1024 * 1024;

/**
 * The requests that a folder understands, by our names: `s/<device>/<n>` is `<address>/<space>/s/<device>.<n>`, so
 * that a space has few folders and each can be listed at once. A signed address keeps its question.
 */
export function createFolder({ address, space, ask: request, now, login }: AdapterOptions) {
  const { origin, pathname, search } = new URL(address);
  const at = (path: string) => `${origin}${pathname.replace(/\/+$/, '')}/${space}/${path}${search}`;
  const headers = withLogin(login);
  type More = { headers?: Record<string, string>; body?: string; most?: number };
  const askAt = (method: string, path: string, { most = wordsMax, ...more }: More = {}) =>
    request(at(path), { method, most, ...more, headers: { ...headers, ...more.headers } });
  const ask = (method: string, name: string, more?: More) => askAt(method, pathOf(name), more);

  /** Makes what folders are missing for this kind of name; false when none was. */
  const makeFolders = async (kind: string) => {
    const replies = [await askAt('MKCOL', ''), await askAt('MKCOL', `${kind}/`)];
    return replies.some(({ status }) => status === 201);
  };
  const listed = async (kind: string, reply: Reply, files: (text: string) => string[] | undefined) => {
    if (reply.status === 404) return [];
    if (reply.status !== 200 && reply.status !== 207) throw troubleOf(reply, now);
    const found = files(reply.text);
    if (!found) throw stranger(reply, 'Not a list');
    return found.filter((file) => /^[\w-]+(?:\.[\w-]+)*$/.test(file)).map((file) => nameOf(kind, file));
  };
  return {
    ask,
    makeFolders,
    async removeFolders(kind: string): Promise<void> {
      for (const path of [`${kind}/`, '']) await askAt('DELETE', path);
    },
    /** `taken`: the condition in the headers was not met. */
    async write(
      name: string,
      body: string,
      headers: Record<string, string> = {},
    ): Promise<'written' | 'taken'> {
      let reply = await ask('PUT', name, { headers, body });
      // nginx says 500 where others say 404 or 409.
      const mayLackFolder = [404, 409, 500].includes(reply.status);
      if (mayLackFolder && (await makeFolders(name.split('/')[0] as string)))
        reply = await ask('PUT', name, { headers, body });
      if (reply.status === 412) return 'taken';
      if (reply.status === 409 || reply.status === 423)
        throw new Trouble('trouble', `Status ${reply.status}`);
      if (![200, 201, 204].includes(reply.status)) throw troubleOf(reply, now);
      if (reply.status === 200 && /^\s*</.test(reply.text))
        throw stranger(reply, 'A page in answer to a PUT');
      return 'written';
    },
    async propfind(kind: string): Promise<string[]> {
      const body = '<propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';
      const headers = { depth: '1', 'content-type': 'application/xml' };
      const reply = await askAt('PROPFIND', `${kind}/`, { headers, body, most: listMax });
      return listed(kind, reply, filesInMultistatus);
    },
    async index(kind: string): Promise<string[]> {
      return listed(kind, await askAt('GET', `${kind}/`, { most: listMax }), filesInIndex);
    },
  };
}

const pathOf = (name: string) => {
  const [kind, ...rest] = name.split('/');
  return `${kind}/${rest.join('.')}`;
};
const nameOf = (kind: string, file: string) => `${kind}/${file.replaceAll('.', '/')}`;

function filesInMultistatus(text: string): string[] | undefined {
  if (!/<(?:[\w-]+:)?multistatus[\s>]/i.test(text)) return undefined;
  const hrefs = text.matchAll(/<(?:[\w-]+:)?href>\s*([^<]*?)\s*<\//gi);
  return [...hrefs].map(([, href = '']) => href.slice(href.lastIndexOf('/') + 1));
}

const Index = z.array(z.looseObject({ name: z.string(), type: z.optional(z.string()) }));

function filesInIndex(text: string): string[] | undefined {
  const read = Index.safeParse(jsonIn({ text }));
  return read.success
    ? read.data.filter(({ type }) => type !== 'directory').map(({ name }) => name)
    : undefined;
}
