import { Fault } from './faults.ts';

export interface Settings {
  port: number;
  host: string;
  data: string;
  invite: string | undefined;
}

/**
 * Loopback is the default: a browser has no storage, camera or cryptography for a page that came over plain
 * http from another computer, so tablets need https in front of this anyway.
 */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  return {
    port: portFrom(env.PORT || '8080'),
    host: env.HOST || '127.0.0.1',
    data: env.REDRAFT_DATA || './data',
    invite: env.REDRAFT_INVITE || undefined,
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Fault(`PORT is a number from 0 to 65535, and "${text}" is not.`);
}
