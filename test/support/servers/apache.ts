import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheModules, apachePath } from './installed.ts';
import { runServer, type Start } from './server.ts';

const modules = ['mpm_event', 'authz_core', 'dav', 'dav_fs', 'dav_lock'];
/** Apache does not serve as root; this is the number of nobody. */
const nobody = 65534;

/** Apache with mod_dav below /dav/. */
export const apache: Start = (dir) => {
  const files = join(dir, 'files', 'dav');
  mkdirSync(files, { recursive: true });
  if (process.getuid?.() === 0) giveAway(dir);
  const config = join(dir, 'apache.conf');
  const argsFor = (port: number) => {
    writeFileSync(config, configOf(dir, port));
    return ['-X', '-f', config];
  };
  return runServer(apachePath() ?? 'apache2', argsFor);
};

function giveAway(dir: string): void {
  chownSync(dir, nobody, nobody);
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    chownSync(join(dir, path), nobody, nobody);
}

function configOf(dir: string, port: number): string {
  const load = modules.map((name) => `LoadModule ${name}_module ${join(apacheModules, `mod_${name}.so`)}`);
  return `
    ServerRoot ${dir}
    ServerName localhost
    Listen 127.0.0.1:${port}
    PidFile ${join(dir, 'apache.pid')}
    ErrorLog ${join(dir, 'apache.log')}
    ${load.join('\n')}
    DavLockDB ${join(dir, 'locks')}
    DocumentRoot ${join(dir, 'files')}
    User #${nobody}
    Group #${nobody}
    <Directory ${join(dir, 'files')}>
      Dav On
      Require all granted
    </Directory>`;
}
