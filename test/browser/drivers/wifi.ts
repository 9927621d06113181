import { Agent, createServer, request as requestOf } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** The only way from a browser to a server on this machine, and a switch in it. */
export interface Wifi {
  address: string;
  cut(yes: boolean): void;
  close(): void;
}

/**
 * A small HTTP proxy. The browser's own offline switch is not enough: it misses a service worker that starts
 * after it was set, and then a screen that needs the network looks as if it did not.
 */
export async function wifi(): Promise<Wifi> {
  let isCut = false;
  const agent = new Agent({ keepAlive: true });
  const proxy = createServer((request, response) => {
    if (isCut) return void response.destroy();
    const { method, headers, url = '' } = request;
    const onward = requestOf(url, { method: method ?? 'GET', headers, agent }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      pipeline(reply, response, () => {});
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut(yes) {
      isCut = yes;
      if (yes) proxy.closeAllConnections();
    },
    close() {
      proxy.close();
      proxy.closeAllConnections();
      agent.destroy();
    },
  };
}
