import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SetUp } from '../../../src/schema/handover.ts';
import { faultProxy } from '../../support/faultProxy.ts';
import type { Server, Start } from '../../support/servers/server.ts';
import { type HomeUnderTest, isRead } from './acceptance.ts';

export interface RealHomeOptions {
  /** Below the server's address. */
  path?: string;
  how: Omit<SetUp, 'address'>;
}

/** A real server, its data in a folder that can be copied, and a proxy in front of it on which anything may happen. */
export async function realHome(start: Start, { path = '', how }: RealHomeOptions): Promise<HomeUnderTest> {
  // Not on a disk: a store that waits for one at every write takes a minute longer.
  const all = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'redraft-home-'));
  // Apache serves as nobody.
  chmodSync(all, 0o755);
  const now = folderIn(all, 'now');
  let server = await start(now);
  let behind: Server | undefined;
  let copies = 0;
  const proxy = await faultProxy(server.url);
  const restart = async (meanwhile: () => void) => {
    await server.stop();
    meanwhile();
    server = await start(now);
    proxy.to(server.url);
  };
  const copied = async () => {
    copies += 1;
    const copy = folderIn(all, `copy-${copies}`);
    await restart(() => cpSync(now, copy, { recursive: true }));
    return copy;
  };
  return {
    address: `${proxy.address}${path}`,
    how,
    fetch,
    asked: proxy.asked,
    always: proxy.always,
    heal: proxy.heal,
    async keep() {
      const copy = await copied();
      return () =>
        restart(() => {
          rmSync(now, { recursive: true });
          cpSync(copy, now, { recursive: true });
        });
    },
    async lag() {
      await behind?.stop();
      behind = await start(await copied());
      proxy.divert(behind.url, isRead);
    },
    async stop() {
      await Promise.all([proxy.stop(), server.stop(), behind?.stop()]);
      rmSync(all, { recursive: true, force: true });
    },
  };
}

function folderIn(all: string, name: string): string {
  const path = join(all, name);
  mkdirSync(path, { recursive: true, mode: 0o755 });
  return path;
}
