import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nginx } from '../support/servers/nginx.ts';
import { suite } from '../support/suite.ts';
import { tryStore } from './pages/tablets.ts';
import { stationsDay } from './stationsDay.ts';

/** The same day where the school has no more than a web server that takes files, at another address than the app. */
const test = suite('stations, home in a folder', { timeoutMs: 180_000 });

stationsDay(test, {
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'redraft-folder-'));
    const { url, stop } = await nginx({ cors: 'on404' })(folder);
    return { url, stop: () => stop().finally(() => rmSync(folder, { recursive: true, force: true })) };
  },
  async setUp(page, { url }) {
    assert.match(await tryStore(page, 'A folder', `${url}/dav`), /This store can be home/);
    await page.getByRole('button', { name: 'Send home', exact: true }).click();
    await page.getByText(/^All .* are home/).waitFor();
  },
});

test.run();
