// Between Node's sockets and the web-standard Request and Response that everything else speaks.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from './handler.ts';

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
  if (!request) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await handler(request, { loopback: isLoopback(incoming.socket.remoteAddress) });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
  // What was refused unread is still on its way; a browser that cannot finish sending never sees the refusal.
  incoming.resume();
}

function requestFrom(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '', headers } = incoming;
  const address = `http://localhost${url}`;
  if (!url.startsWith('/') || !URL.canParse(address)) return undefined;
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

function headersFrom(headers: IncomingMessage['headers']): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) all.set(name, [value].flat().join(', '));
  return all;
}

/** Unlike Readable.toWeb, giving up on this body leaves the connection there for the answer. */
function bodyFrom(incoming: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address);
}
