/** Why nothing can be recorded. */
export type MicrophoneTrouble = 'refused' | 'none' | 'busy';

/** What is told of a recording while it goes on, in order. */
export interface Hearing {
  /** About a second of it; the pieces one after the other are the whole. */
  second(sound: { type: string; bytes: Uint8Array<ArrayBuffer> }): void;
  /** It has stopped, by itself or not, and every second of it was told. */
  over(): void;
}

/** A minute is as long as a child's page read aloud. */
export const longestMs = 60_000;

/**
 * Voices of which every browser of today plays the first, and which take a quarter of a megabyte a minute. MP4 comes
 * first because older iPads play no other.
 */
const types = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus'];
const bitsPerSecond = 32_000;

/** Begins to record. Asks the person the first time. Stops by itself after a minute. */
export async function openMicrophone({
  second,
  over,
}: Hearing): Promise<{ stop(): void } | { trouble: MicrophoneTrouble }> {
  // Plain http has no microphone; the browser hides it.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices?.getUserMedia || typeof MediaRecorder === 'undefined') return { trouble: 'none' };
  try {
    const stream = await devices.getUserMedia({ audio: true });
    const type = types.find((each) => MediaRecorder.isTypeSupported(each));
    const recorder = new MediaRecorder(stream, {
      ...(type && { mimeType: type }),
      audioBitsPerSecond: bitsPerSecond,
    });
    let told: Promise<void> = Promise.resolve();
    recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      told = told.then(async () =>
        second({ type: data.type || recorder.mimeType, bytes: new Uint8Array(await data.arrayBuffer()) }),
      );
    };
    const stop = () => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    const longest = setTimeout(stop, longestMs);
    // Also when the microphone is unplugged or another app takes it.
    recorder.onstop = () => {
      clearTimeout(longest);
      for (const track of stream.getTracks()) track.stop();
      void told.then(over, over);
    };
    recorder.start(1000);
    return { stop };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): MicrophoneTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}
