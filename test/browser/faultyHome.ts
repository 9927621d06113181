import {
  Agent,
  createServer,
  type IncomingMessage,
  request as requestOf,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request to the endpoint: an answer in its place, or what is done with the real one. */
export type Fault = (response: ServerResponse, real: () => Promise<Answer>) => void | Promise<void>;

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface FaultyHome {
  url: string;
  /** From now on, for every request to the endpoint; the app's own files always come. */
  fault: Fault | undefined;
  close(): void;
}

/** The real server, behind something that goes wrong when it is told to. */
export async function faultyHome(server: string): Promise<FaultyHome> {
  const agent = new Agent({ keepAlive: true });
  const home: FaultyHome = { url: '', fault: undefined, close: () => {} };
  const proxy = createServer(async (request, response) => {
    const real = () => answerTo(request, server, agent);
    const fault = request.url?.startsWith('/v1/') ? home.fault : undefined;
    try {
      await (fault ?? passOn)(response, real);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  home.url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`;
  home.close = () => {
    proxy.close();
    proxy.closeAllConnections();
    agent.destroy();
  };
  return home;
}

const passOn: Fault = async (response, real) => {
  const { status, headers, body } = await real();
  response.writeHead(status, headers).end(body);
};

export const down: Fault = (response) => void response.destroy();

/** It takes the request and never answers. */
export const silent: Fault = () => {};

export const says =
  (status: number, type: string, body: string): Fault =>
  (response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** It was done, and the line broke in the middle of the answer. */
export const halfBody: Fault = async (response, real) => {
  const { status, headers, body } = await real();
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
};

async function answerTo(request: IncomingMessage, server: string, agent: Agent): Promise<Answer> {
  const { method = 'GET', headers, url = '' } = request;
  const onward = requestOf(new URL(url, server), { method, headers, agent });
  request.pipe(onward);
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    onward.once('response', resolve).once('error', reject);
  });
  return {
    status: reply.statusCode ?? 502,
    headers: reply.headers,
    body: Buffer.concat(await reply.toArray()),
  };
}
