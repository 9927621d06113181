import * as assert from 'uvu/assert';
import { installation, keepInstallOffer, watchInstallOffer } from '../../src/device/install.ts';
import { suite } from '../support/suite.ts';

const test = suite('install');

const agents = {
  iPad: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  iPadChrome:
    'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/137.0 Mobile/15E148 Safari/604.1',
  android:
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
  androidFirefox: 'Mozilla/5.0 (Android 15; Mobile; rv:139.0) Gecko/139.0 Firefox/139.0',
};

function view(agent: string, { points = 0, display = 'browser' } = {}): Window {
  return {
    navigator: { userAgent: agent, maxTouchPoints: points },
    matchMedia: (query: string) => ({ matches: query.includes(`(display-mode: ${display})`) }),
  } as unknown as Window;
}

test('an iPad that says it is a Mac is told by its touch screen, whatever the browser', () => {
  const safari = installation(view(agents.iPad, { points: 5 }));
  assert.equal(safari, { installed: false, browser: 'safari', apple: true, touch: true });
  assert.equal(installation(view(agents.iPadChrome, { points: 5 })), { ...safari, browser: 'chrome' });
  assert.equal(installation(view(agents.iPad)), { ...safari, apple: false, touch: false });
});

test('an Android tablet is told by its browser', () => {
  const chrome = installation(view(agents.android, { points: 5 }));
  assert.equal(chrome, { installed: false, browser: 'chrome', apple: false, touch: true });
  assert.equal(installation(view(agents.androidFirefox, { points: 5 })), { ...chrome, browser: 'firefox' });
});

test('opened from the Home Screen, the app is installed', () => {
  assert.ok(installation(view(agents.android, { display: 'standalone' })).installed);
  const oldIPad = view(agents.iPad, { points: 5 });
  Object.assign(oldIPad.navigator, { standalone: true });
  assert.ok(installation(oldIPad).installed);
});

test('an offer to install that came before the screen is still there, until it was taken', async () => {
  const target = new EventTarget();
  keepInstallOffer(target as Window);
  let asked = 0;
  const prompt = async () => {
    asked += 1;
  };
  target.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
  let offered: (() => Promise<void>) | undefined;
  const stop = watchInstallOffer((offer) => {
    offered = offer;
  });
  await offered?.();
  assert.is(asked, 1);
  target.dispatchEvent(new Event('appinstalled'));
  assert.is(offered, undefined);
  stop();
});

test.run();
