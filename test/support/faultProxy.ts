import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './faults.ts';

/** A request as the proxy saw it. */
export interface Passed {
  method: string;
  /** With its question. */
  path: string;
  body: string;
}

export interface FaultProxy {
  address: string;
  /** Everything that was asked, and the status of what was answered; 0 when nothing was. */
  asked: (Passed & { status: number })[];
  next(fault: Fault, kind?: (asked: Passed) => boolean): void;
  always(fault: Fault, kind?: (asked: Passed) => boolean): void;
  /** From now on requests go there. */
  to(upstream: string): void;
  /** From now on these requests go to another server, such as one that lags behind. */
  divert(upstream: string, kind: (asked: Passed) => boolean): void;
  heal(): void;
  stop(): Promise<void>;
}

/** Stands on loopback in front of any real server; the line to it does what the test says. */
export async function faultProxy(upstream: string): Promise<FaultProxy> {
  let target = upstream;
  let faults: { fault: Fault; kind: (asked: Passed) => boolean; once: boolean }[] = [];
  let diverted: { upstream: string; kind: (asked: Passed) => boolean } | undefined;
  const asked: FaultProxy['asked'] = [];

  const answer = (request: IncomingMessage, one: Passed, signal: AbortSignal): Promise<Response> => {
    const base = diverted?.kind(one) ? diverted.upstream : target;
    const arrive = () => fetch(`${base}${one.path}`, initOf(request, one.body));
    const found = faults.find(({ kind }) => kind(one));
    if (!found) return arrive();
    if (found.once) faults = faults.filter((each) => each !== found);
    return found.fault(arrive, signal);
  };

  const server = createServer(async (request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const body = Buffer.concat(await Array.fromAsync(request)).toString();
    const record = { method: request.method ?? '', path: request.url ?? '', body, status: 0 };
    asked.push(record);
    try {
      const reply = await answer(request, record, gone.signal);
      record.status = reply.status;
      await pass(reply, response);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    next: (fault, kind = () => true) => void faults.push({ fault, kind, once: true }),
    always: (fault, kind = () => true) => void faults.push({ fault, kind, once: false }),
    to(upstream) {
      target = upstream;
    },
    divert(upstream, kind) {
      diverted = { upstream, kind };
    },
    heal() {
      faults = [];
      diverted = undefined;
    },
    stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** What belongs to one leg of the way and not to the message. */
const ofTheLeg = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'host',
];

function initOf({ method, headers }: IncomingMessage, body: string): RequestInit {
  const passed = Object.entries(headers).filter(([name]) => !ofTheLeg.includes(name));
  return {
    method: method as string,
    headers: Object.fromEntries(passed) as Record<string, string>,
    redirect: 'manual',
    ...(body !== '' && { body }),
  };
}

async function pass(reply: Response, response: ServerResponse): Promise<void> {
  const passed = [...reply.headers].filter(([name]) => !ofTheLeg.includes(name));
  response.writeHead(reply.status, Object.fromEntries(passed));
  for await (const chunk of reply.body ?? []) response.write(chunk);
  response.end();
}
