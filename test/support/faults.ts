/** Something that goes wrong on the line or at its other end. `arrive` lets the request through. */
export type Fault = (arrive: () => Promise<Response>, signal: AbortSignal) => Promise<Response>;

const lost = () => new TypeError('fetch failed');

/** The request never gets there. */
export const drop: Fault = async () => {
  throw lost();
};

/** It was done, and the answer is lost. */
export const loseReply: Fault = async (arrive) => {
  await arrive();
  throw lost();
};

/** Nothing comes until somebody gives up. */
export const hang: Fault = (_arrive, signal) =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

/** It was done; the answer is on its way for too long. */
export const delayReply: Fault = async (arrive, signal) => {
  await arrive();
  return hang(arrive, signal);
};

export function says(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null = '',
  headers: Record<string, string> = {},
): Fault {
  return async () => new Response(body, { status, headers });
}

/** A hotel's log-in page, which answers everything with a smile. */
export const portal = says(200, '<!doctype html><title>Welcome to our wifi</title>', {
  'content-type': 'text/html',
});

export const redirect = says(302, '', { location: 'http://localhost:9/log-in' });

/** Nothing has changed, says a cache that was not asked. */
export const stale: Fault = async () => new Response(null, { status: 304 });

/** The line breaks in the middle of the answer. */
export const halfBody: Fault = async (arrive) => {
  const response = await arrive();
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = new ReadableStream({
    pull(controller) {
      if (bytes.length > 1) controller.enqueue(bytes.slice(0, bytes.length / 2));
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(half, { status: response.status, headers: response.headers });
};

/** A cut that nobody announced: the answer just ends. */
export const silentCut: Fault = async (arrive) => {
  const response = await arrive();
  const text = await response.text();
  const { status, headers } = response;
  return text === '' ? response : new Response(text.slice(0, text.length / 2), { status, headers });
};

/** It was done, and then it was done again. */
export const twice: Fault = async (arrive) => {
  await arrive();
  return arrive();
};
