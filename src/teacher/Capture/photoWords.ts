import type { CameraTrouble } from '../../device/camera.ts';
import type { PhotoTrouble } from '../../device/photos/darkroom.ts';

const kept = 'Every page from before is kept.';

export const cameraWords: Record<CameraTrouble, { title: string; todo: string }> = {
  refused: {
    title: 'Redraft may not use the camera.',
    todo: `Allow it in the browser’s or the tablet’s settings, then start it again. ${kept}`,
  },
  none: {
    title: 'This tablet has no camera that Redraft can use.',
    todo: 'You can choose photos that lie on this tablet.',
  },
  busy: {
    title: 'The camera does not start.',
    todo: `Perhaps another app is using it: close that one, then start it again. ${kept}`,
  },
  gone: { title: 'The camera was taken away.', todo: `Put it back, then start it again. ${kept}` },
};

/** Why a photo was not taken in, after its name. */
export const photoWords: Record<PhotoTrouble, string> = {
  empty: 'there is nothing in this file. Copy it to the tablet again.',
  'too-large': 'this file is too large for a photo of a page.',
  video: 'this is a film. Choose a photo.',
  pdf: 'this is a PDF. Open it, take a screenshot of each page, and choose those.',
  heic: 'this browser cannot open HEIC photos. Choose “Most compatible” in the camera’s settings, or take the page with Redraft.',
  'cut-off': 'the photo breaks off in the middle. Copy it to the tablet again.',
  'no-picture': 'this is not a picture that can be opened here.',
  'too-many-pixels': 'the picture has too many pixels for this tablet. Take it again in a smaller size.',
  failed: 'that did not work on this tablet. Close other apps and try again.',
};
