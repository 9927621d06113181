import type { Asked, Developed, PictureTrouble } from './develop.ts';
import { type FileTrouble, lookAtFile } from './photoFile.ts';

export type PhotoTrouble = FileTrouble | PictureTrouble;
export type Answer = Developed | { trouble: PhotoTrouble };

/** Where photos become pages, one at a time, whatever is asked at once. */
export interface Darkroom {
  /** Never throws. A bitmap that is handed in is used up. */
  develop(asked: Asked): Promise<Answer>;
  close(): void;
}

export function openDarkroom(): Darkroom {
  let room: Room | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const one = async (asked: Asked): Promise<Answer> => {
    const { picture } = asked;
    try {
      const trouble = picture instanceof Blob ? await lookAtFile(picture) : undefined;
      if (trouble) return { trouble };
      room ??= await openRoom();
      return await room.develop(asked);
    } catch {
      room?.close();
      room = undefined;
      return { trouble: 'failed' };
    }
  };
  return {
    develop(asked) {
      const mine = before.then(() => one(asked));
      before = mine;
      return mine;
    },
    // What was asked before is finished first: leaving the screen loses no photo.
    close: () => void before.then(() => room?.close()),
  };
}

interface Room {
  develop(asked: Asked): Promise<Answer>;
  close(): void;
}

/** A worker, or this thread where the browser's workers have no canvas. */
async function openRoom(): Promise<Room> {
  if (typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined') return workerRoom();
  const { develop } = await import('./develop.ts');
  return { develop, close: () => undefined };
}

function workerRoom(): Room {
  const worker = new Worker(new URL('./photoWorker.ts', import.meta.url), { type: 'module' });
  return {
    develop: (asked) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ answer: Answer }>) => resolve(data.answer);
        worker.onerror = () => reject(new Error('The worker ended'));
        const { picture } = asked;
        worker.postMessage({ asked }, { transfer: picture instanceof Blob ? [] : [picture] });
      }),
    close: () => worker.terminate(),
  };
}
