import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, isExecutable, onPath } from '../debian.ts';
import type { Outcome } from '../tally.ts';

const cache = fileURLToPath(new URL('../../../node_modules/.cache/redraft', import.meta.url));

export const apachePath = () => onPath('apache2', '/usr/sbin');
export const apacheModules = '/usr/lib/apache2/modules';
export const nginxPath = () => {
  const unpacked = join(cache, 'nginx/usr/sbin/nginx');
  return onPath('nginx', '/usr/sbin') ?? (isExecutable(unpacked) ? unpacked : undefined);
};

// Without a service that starts by itself and takes port 80: apache2-bin has none, and nginx is only unpacked.
const install = [
  'apt-get update',
  'apt-get install -y --no-install-recommends apache2-bin',
  `mkdir -p ${cache}/nginx`,
  `cd ${cache}`,
  'apt-get download nginx',
  'dpkg-deb -x nginx_*.deb nginx',
].join(' && ');

/** Finds the web servers that a school may have, or gets them as the browsers are got. */
export function ensureServers(): Promise<Outcome> {
  return ensureInstalled('nginx and Apache', { nginx: nginxPath, apache2: apachePath }, install);
}
