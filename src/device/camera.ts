/** Why there is no picture. `gone`: it was there, and was unplugged or taken away. */
export type CameraTrouble = 'refused' | 'none' | 'busy' | 'gone';

export interface Camera {
  stop(): void;
}

/** The camera at the tablet's back, shown in `video`. Asks the person the first time; tells when it goes away. */
export async function openCamera(
  video: HTMLVideoElement,
  gone: () => void,
): Promise<Camera | { trouble: CameraTrouble }> {
  // Plain http has no camera; the browser hides it.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices?.getUserMedia) return { trouble: 'none' };
  try {
    const stream = await devices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    const stop = () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    };
    for (const track of stream.getVideoTracks()) track.addEventListener('ended', gone);
    video.srcObject = stream;
    // Refused when the screen is gone already; then `stop` is next.
    await video.play().catch(() => undefined);
    return { stop };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
