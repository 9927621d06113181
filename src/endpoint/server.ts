// Between Node's sockets and the web-standard Request and Response that everything else speaks.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import type { Handler } from './handler.ts';
import { refuse } from './replies.ts';

export interface Server {
  port: number;
  /** Answers what was asked already, then closes; a request that stalls is cut off after `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

/** Resolves when connections are taken, rejects with Node's own error when the address cannot be had. */
export async function serve(
  handler: Handler,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  let isStopping = false;
  const server = createServer(async (incoming, outgoing) => {
    outgoing.once('close', () => isStopping && server.closeIdleConnections());
    if (isStopping) outgoing.setHeader('connection', 'close');
    try {
      await answer(incoming, outgoing, handler);
    } catch {
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (patienceMs = 5000) => {
      isStopping = true;
      const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
      return new Promise((resolve) => {
        server.close(() => {
          clearTimeout(cutOff);
          resolve();
        });
      });
    },
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, handler: Handler): Promise<void> {
  const request = requestFrom(incoming);
  const from = { loopback: isLoopback(incoming.socket.remoteAddress) };
  const response = request ? await handler(request, from) : refuse('bad-request', 'This is no address here.');
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
  // What was refused unread is still on its way; a browser that cannot finish sending never sees the refusal.
  incoming.unpipe();
  incoming.resume();
}

function requestFrom(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '', headers } = incoming;
  const address = `http://localhost${url}`;
  if (!isPlain(url, address)) return undefined;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  try {
    return new Request(address, {
      method,
      headers: headersFrom(headers),
      ...(hasBody && { body: bodyFrom(incoming), duplex: 'half' }),
    });
  } catch {
    return undefined;
  }
}

/** No detours: what `..`, a backslash or another host would turn into another address is not one. */
function isPlain(url: string, address: string): boolean {
  return url.startsWith('/') && URL.canParse(address) && new URL(address).pathname === url.split('?')[0];
}

function headersFrom(headers: IncomingMessage['headers']): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) all.set(name, [value].flat().join(', '));
  return all;
}

/** Through a second stream, so that giving up on the body leaves the connection there for the answer. */
function bodyFrom(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const body = new PassThrough();
  incoming.on('error', (error) => body.destroy(error));
  incoming.pipe(body);
  return Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address);
}
