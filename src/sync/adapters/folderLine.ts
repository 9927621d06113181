import * as z from 'zod/mini';
import type { Reply } from '../ask.ts';
import { Trouble } from '../trouble.ts';
import type { AdapterOptions } from './adapter.ts';
import { jsonIn, stranger, troubleOf, withLogin } from './answers.ts';

const listMax = 8 * 1024 * 1024;
/** A school's own "not found" page can be long. */
const pageMax = 256 * 1024;

export interface FolderLineOptions extends AdapterOptions {
  /** To a page, "not found" may look like no network. */
  hidden: boolean;
}

/**
 * The requests that a folder understands, by our names: `s/<device>/<n>` is `<address>/<space>/s/<device>.<n>`, so
 * that a space has few folders and each can be listed at once. A signed address keeps its question.
 */
export function createFolder({ address, space, ask: request, now, login, hidden }: FolderLineOptions) {
  const { origin, pathname, search } = new URL(address);
  const at = (path: string) => `${origin}${pathname.replace(/\/+$/, '')}/${space}/${path}${search}`;
  const headers = withLogin(login);
  type More = { headers?: Record<string, string>; body?: string; most?: number };
  const askAt = (method: string, path: string, { most = pageMax, ...more }: More = {}) =>
    request(at(path), { method, most, ...more, headers: { ...headers, ...more.headers } });
  const ask = (method: string, name: string, more?: More) => askAt(method, pathOf(name), more);

  /** Makes what folders are missing for this kind of name; false when none was. */
  const makeFolders = async (kind: string) => {
    const make = (path: string) => askAt('MKCOL', path).catch(thrownUnless(hidden));
    const replies = [await make(''), await make(`${kind}/`)];
    return replies.some((reply) => !(reply instanceof Trouble) && reply.status === 201);
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
      const put = () => ask('PUT', name, { headers, body });
      let reply = await put().catch(thrownUnless(hidden));
      // nginx says 500 where others say 404 or 409.
      const mayLackFolder = reply instanceof Trouble || [404, 409, 500].includes(reply.status);
      if (mayLackFolder && (await makeFolders(name.split('/')[0] as string))) reply = await put();
      if (reply instanceof Trouble) throw reply;
      if (reply.status === 412) return 'taken';
      if (reply.status === 409 || reply.status === 423)
        throw new Trouble('trouble', `Status ${reply.status}`);
      if (![200, 201, 204].includes(reply.status)) throw troubleOf(reply, now);
      // A store has nothing to say to a PUT, or says what it was given; a log-in page and another program have.
      if (reply.status === 200 && reply.text.trim() !== '' && reply.text !== body)
        throw stranger(reply, 'Words in answer to a PUT');
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

function thrownUnless(kept: boolean): (error: unknown) => Trouble {
  return (error) => {
    if (kept && error instanceof Trouble && error.code === 'no-answer') return error;
    throw error;
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
