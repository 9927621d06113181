export interface MemoryFolder {
  address: string;
  fetch: typeof fetch;
  /** What was asked, by method and path. */
  asked: { method: string; path: string }[];
  /** By path; a test may change what is there, as an operator can. */
  files: Map<string, string>;
}

/** The dumbest store that is one: it keeps what is PUT and gives it back, and lists a folder only where told to. */
export function memoryFolder({ lists }: { lists: boolean }): MemoryFolder {
  const files = new Map<string, string>();
  const asked: MemoryFolder['asked'] = [];
  const answer = (method: string, path: string, body: string): Response => {
    if (method === 'PUT') {
      const status = files.has(path) ? 204 : 201;
      files.set(path, body);
      return new Response(null, { status });
    }
    if (method === 'DELETE') return new Response(null, { status: files.delete(path) ? 204 : 404 });
    if (method === 'PROPFIND' && lists) return new Response(multistatus(files, path), { status: 207 });
    const file = method === 'GET' ? files.get(path) : undefined;
    if (file !== undefined) return new Response(file);
    return new Response('', { status: method === 'GET' ? 404 : 405 });
  };
  return {
    address: 'http://localhost:9/folder',
    asked,
    files,
    async fetch(input, init = {}) {
      const { method = 'GET', body } = init;
      const { pathname } = new URL(input as string);
      init.signal?.throwIfAborted();
      asked.push({ method, path: pathname });
      return answer(method, pathname, String(body ?? ''));
    },
  };
}

function multistatus(files: Map<string, string>, folder: string): string {
  const hrefs = [...files.keys()].filter((path) => path.startsWith(folder));
  const responses = hrefs.map((href) => `<response><href>${href}</href></response>`);
  return `<multistatus xmlns="DAV:">${responses.join('')}</multistatus>`;
}
