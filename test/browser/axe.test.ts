import * as assert from 'uvu/assert';
import { violations } from '../support/axe.ts';
import { suite } from '../support/suite.ts';
import { chromium } from './drivers/chromium.ts';
import { withBrowser } from './drivers/withBrowser.ts';

const test = suite('axe');

const page = (body: string) =>
  `data:text/html,<html lang="en"><meta http-equiv="content-security-policy" content="script-src 'none'">
  <title>Class</title><main><h1>Oak class</h1>${encodeURIComponent(body)}</main></html>`;

test('a button that a screen reader could not name is named here, and a good page has no line', async () => {
  await withBrowser(chromium, async (browser) => {
    await browser.open(page('<button type="button">Send home</button>'));
    assert.equal(await violations(browser.page()), []);

    await browser.open(page('<button type="button" id="send"></button><p style="color: #ccc">Faint</p>'));
    const found = await violations(browser.page());
    assert.is(found.length, 2, found.join('\n'));
    assert.match(found.join('\n'), /button-name \(critical\): .*, at #send: /);
    assert.match(found.join('\n'), /color-contrast \(serious\): .*, at p: /);
  });
});

test.run();
