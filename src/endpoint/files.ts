import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256Hex } from './secrets.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const alreadySmall = new Set(['.ico', '.jpg', '.png', '.webp', '.woff2']);

/** `connect-src` is open to any address because the school names its own endpoint. */
const policy = [
  "default-src 'self'",
  "connect-src 'self' https: http:",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "style-src 'self'",
  "script-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const always = {
  'content-security-policy': policy,
  'permissions-policy': 'camera=(self), microphone=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

type Bytes = Uint8Array<ArrayBuffer>;
type Coding = 'br' | 'gzip';

interface File {
  path: string;
  body: Bytes;
  etag: string;
  packed: Map<Coding, Promise<Bytes>>;
}

/**
 * Serves the built app. All of it is read once, now: what is not on this list does not exist, so that no path
 * leads out of the folder, and a build that runs meanwhile cannot mix with the one being served.
 */
export function createFiles(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(readFolder(folder).map((file) => [file.path, file]));
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sentence(405, 'Only GET and HEAD can be asked of this address.', { allow: 'GET, HEAD' });
    }
    const { pathname } = new URL(request.url);
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (file) return send(request, file);
    return sentence(
      404,
      files.size === 0 ? 'The app is not built yet. Run: npm start' : 'There is nothing here.',
    );
  };
}

async function send(request: Request, file: File): Promise<Response> {
  const coding = alreadySmall.has(extname(file.path)) ? undefined : codingFor(request);
  const headers = {
    ...always,
    'cache-control': file.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': types[extname(file.path)] ?? 'application/octet-stream',
    etag: `"${file.etag}${coding ? `-${coding}` : ''}"`,
    vary: 'accept-encoding',
  };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  const body = coding ? await packedOnce(file, coding) : file.body;
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: {
      ...headers,
      'content-length': String(body.length),
      ...(coding && { 'content-encoding': coding }),
    },
  });
}

function codingFor(request: Request): Coding | undefined {
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',').map((coding) => coding.trim());
  return (['br', 'gzip'] as const).find((coding) => accepted.includes(coding));
}

function packedOnce(file: File, coding: Coding): Promise<Bytes> {
  const known = file.packed.get(coding);
  if (known) return known;
  const packed = pack(file.body, coding);
  file.packed.set(coding, packed);
  return packed;
}

/** Quality 9 is within a few per cent of the best, in a tenth of its time. */
async function pack(body: Bytes, coding: Coding): Promise<Bytes> {
  if (coding === 'gzip') return promisify(gzip)(body);
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function readFolder(folder: string): File[] {
  return namesIn(folder).map((name) => {
    const body = new Uint8Array(readFileSync(join(folder, name)));
    const path = `/${encodeURI(name.split(sep).join('/'))}`;
    return { path, body, etag: sha256Hex(body).slice(0, 32), packed: new Map() };
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

function sentence(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      ...always,
      ...headers,
      'cache-control': 'no-cache',
      'content-type': 'text/plain; charset=utf-8',
    },
  });
}
