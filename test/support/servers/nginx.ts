import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxPath } from './installed.ts';
import { runServer, type Start } from './server.ts';

export interface NginxOptions {
  /** `autoindex_format json`, which is how nginx can list what it has. */
  lists?: boolean;
  /** Headers for an app that is served from another address; `on404` as they must be, with `always`. */
  cors?: 'none' | 'forgetful' | 'on404';
}

/** nginx with its DAV module, which takes PUT, DELETE and MKCOL below /dav/. */
export function nginx({ lists = true, cors = 'none' }: NginxOptions = {}): Start {
  return (dir) => {
    const temp = join(dir, 'temp');
    for (const folder of [temp, join(dir, 'files', 'dav')]) mkdirSync(folder, { recursive: true });
    const config = join(dir, 'nginx.conf');
    const argsFor = (port: number) => {
      writeFileSync(config, configOf({ dir, temp, port, lists, cors }));
      return ['-e', 'stderr', '-p', dir, '-c', config];
    };
    return runServer(nginxPath() ?? 'nginx', argsFor);
  };
}

interface Settings extends Required<NginxOptions> {
  dir: string;
  temp: string;
  port: number;
}

function configOf({ dir, temp, port, lists, cors }: Settings): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${temp};`,
  );
  return `
    daemon off; master_process off; worker_processes 1; pid ${join(dir, 'nginx.pid')}; error_log stderr;
    events { worker_connections 128; }
    http {
      access_log off; ${temps.join(' ')}
      server {
        listen 127.0.0.1:${port};
        root ${join(dir, 'files')};
        location /dav/ {
          dav_methods PUT DELETE MKCOL;
          client_max_body_size 1m;
          ${lists ? 'autoindex on; autoindex_format json;' : ''}
          ${cors === 'none' ? '' : corsOf(cors === 'on404' ? 'always' : '')}
        }
      }
    }`;
}

function corsOf(always: string): string {
  return `
    add_header Access-Control-Allow-Origin * ${always};
    add_header Access-Control-Allow-Methods "GET, PUT, DELETE, MKCOL" ${always};
    add_header Access-Control-Allow-Headers "Authorization, Content-Type, If-None-Match, If-Match" ${always};
    if ($request_method = OPTIONS) { return 204; }`;
}
