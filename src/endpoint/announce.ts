import { networkInterfaces } from 'node:os';
import type { Settings } from './settings.ts';

/** What the person who started it reads; the last line says that it is ready. */
export function announcement({ host, invite, data }: Settings, port: number): string {
  return [
    `The data is in ${data}.`,
    invite === undefined
      ? 'Spaces can be made from this computer only. Set REDRAFT_INVITE to invite other tablets.'
      : 'Spaces can be made by whoever has the invite.',
    ...whoElseReaches(host, port),
    `Redraft is ready at http://${nameOf(host)}:${port}`,
  ].join('\n');
}

function whoElseReaches(host: string, port: number): string[] {
  if (!isEverywhere(host)) return [];
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`);
  if (addresses.length === 0) return [];
  return [`Other computers reach it at ${addresses.join(', ')}. Tablets need https in front of it.`];
}

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

function nameOf(host: string): string {
  if (isEverywhere(host) || host === '127.0.0.1' || host === '::1') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
