/**
 * What a browser lets a page at that origin do, for tests that have none: it asks before anything but a plain
 * request, and hides every answer that does not say that this page may read it.
 */
export function corsFetch(origin: string): typeof fetch {
  return async (input, init = {}) => {
    const { method = 'GET' } = init;
    const headers = new Headers(init.headers);
    const asking = [...headers.keys()].filter((name) => !isPlain(name, headers.get(name) ?? ''));
    if (!['GET', 'HEAD', 'POST'].includes(method) || asking.length > 0) {
      const allowed = await fetch(input as string, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': method },
      });
      const says = (name: string) => listIn(allowed.headers.get(`access-control-allow-${name}`));
      const mayAsk =
        ['GET', 'HEAD', 'POST'].includes(method) || says('methods').includes(method.toLowerCase());
      const maySend = asking.every((name) => says('headers').includes(name));
      if (!allowed.ok || !isFor(allowed, origin) || !mayAsk || !maySend) throw blocked();
    }
    const response = await fetch(input as string, {
      ...init,
      headers: { ...Object.fromEntries(headers), origin },
    });
    if (!isFor(response, origin)) throw blocked();
    return response;
  };
}

const blocked = () => new TypeError('Failed to fetch');
const listIn = (header: string | null) => (header ?? '').toLowerCase().split(/\s*,\s*/);

function isPlain(name: string, value: string): boolean {
  const isForm = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)/.test(value);
  return ['accept', 'accept-language', 'range'].includes(name) || (name === 'content-type' && isForm);
}

function isFor({ headers }: Response, origin: string): boolean {
  return ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');
}
