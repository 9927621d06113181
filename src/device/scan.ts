import { ownReader, readPixels } from './photos/readCodes.ts';

/** Reads the QR code in a picture; undefined when there is none to be read. */
export type ReadPicture = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | undefined>;

/** The browser's own reader where it has one, and the one that comes with the app where not. */
export async function pictureReader(): Promise<ReadPicture> {
  const bundled = bundledReader();
  const detector = await ownReader();
  if (!detector) return bundled;
  return async (picture) => {
    const [found] = await detector.detect(picture).catch(() => []);
    return found?.rawValue || bundled(picture);
  };
}

/** More of a picture costs time and finds no more codes. */
const longEdge = 960;
/** One look may take so long and no longer: the screen goes on between two. */
const lookMs = 60;

function bundledReader(): ReadPicture {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (picture) => {
    const [width, height] = sizeOf(picture);
    if (!context || width === 0 || height === 0) return undefined;
    const scale = Math.min(1, longEdge / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return readPixels(context.getImageData(0, 0, canvas.width, canvas.height), lookMs);
  };
}

function sizeOf(picture: HTMLVideoElement | ImageBitmap): [width: number, height: number] {
  return picture instanceof HTMLVideoElement
    ? [picture.videoWidth, picture.videoHeight]
    : [picture.width, picture.height];
}

const lookEveryMs = 120;

/** Looks at what the camera shows, again and again, until it is stopped. `seen` hears of every code that is read. */
export function watchVideo(
  video: HTMLVideoElement,
  read: ReadPicture,
  seen: (text: string) => void,
): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout>;
  const look = async () => {
    const text = await read(video);
    if (stopped) return;
    if (text) seen(text);
    timer = setTimeout(look, lookEveryMs);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** A photo or a screenshot of the code; undefined when it is no picture or shows none. */
export async function readPictureFile(file: Blob, read: ReadPicture): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  try {
    return await read(picture);
  } finally {
    picture.close();
  }
}
