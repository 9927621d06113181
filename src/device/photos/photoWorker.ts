import { type Asked, develop } from './develop.ts';

/** Runs `develop` off the main thread, so that no screen stands still while a photo is worked on. */
addEventListener('message', async ({ data: { asked } }: MessageEvent<{ asked: Asked }>) => {
  try {
    const answer = await develop(asked);
    const transfer = 'page' in answer ? [answer.page.buffer, answer.thumbnail.buffer] : [];
    postMessage({ answer }, { transfer });
  } catch {
    postMessage({ answer: { trouble: 'failed' } });
  }
});
