/** Why there is no picture. `gone`: it was there, and was unplugged or taken away. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'gone';

export interface Camera {
  stop(): void;
  /** The light beside it, where there is one. */
  light?: (on: boolean) => Promise<void>;
}

/**
 * A code fills the picture. A page does too, and is kept at 1,600 pixels: what a camera has beyond this only makes a
 * cheap tablet slow.
 */
const sizes = { code: [1280, 720], card: [1280, 720], page: [2560, 1920] } as const;

/**
 * The camera at the tablet's back, or for a card that a child holds up the one in front, shown in `video`. Asks the
 * person the first time; tells when it goes away.
 */
export async function openCamera(
  video: HTMLVideoElement,
  gone: () => void,
  what: keyof typeof sizes = 'code',
): Promise<Camera | { trouble: CameraTrouble }> {
  // Plain http has no camera; the browser hides it.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices?.getUserMedia) return { trouble: 'none' };
  const [width, height] = sizes[what];
  try {
    const stream = await devices.getUserMedia({
      audio: false,
      video: {
        facingMode: { ideal: what === 'card' ? 'user' : 'environment' },
        width: { ideal: width },
        height: { ideal: height },
      },
    });
    const stop = () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    };
    for (const track of stream.getVideoTracks()) track.addEventListener('ended', gone);
    video.srcObject = stream;
    // Refused when the screen is gone already; then `stop` is next.
    await video.play().catch(() => undefined);
    const light = lightOf(stream);
    return { stop, ...(light && { light }) };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function lightOf(stream: MediaStream): Camera['light'] {
  const [track] = stream.getVideoTracks();
  const can = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  if (!track || !can?.torch) return undefined;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}

/** What the camera shows at this moment. */
export function snap(video: HTMLVideoElement): Promise<ImageBitmap> {
  return createImageBitmap(video);
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
