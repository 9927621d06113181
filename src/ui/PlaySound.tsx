import { Play, Square } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attachment } from '../schema/attachment.ts';
import { Button } from './Button.tsx';

export interface PlayWords {
  play: string;
  stop: string;
  /** It is known of and has not come to this tablet. */
  away: string;
  /** It is here, and this browser does not know how to play it. */
  cannot: string;
}

interface Props {
  sound: Attachment;
  /** The whole of it; undefined while it is not on this tablet. */
  read: (sound: Attachment) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  words: PlayWords;
}

/** Plays what somebody said, and stops at a second tap, or when it is left. */
export function PlaySound({ sound, read, words }: Props) {
  const [state, setState] = useState<'still' | 'playing' | 'away' | 'cannot'>('still');
  const playing = useRef<HTMLAudioElement | undefined>(undefined);
  const stop = () => {
    const { current } = playing;
    playing.current = undefined;
    if (!current) return;
    current.onerror = null;
    current.pause();
    URL.revokeObjectURL(current.src);
    current.removeAttribute('src');
  };
  useEffect(() => stop, [sound.id]);
  const over = (next: typeof state) => {
    stop();
    setState(next);
  };
  const play = async () => {
    const bytes = await read(sound);
    if (!bytes) return setState('away');
    stop();
    const audio = new Audio(URL.createObjectURL(new Blob([bytes], { type: sound.type })));
    playing.current = audio;
    audio.onended = () => over('still');
    audio.onerror = () => over('cannot');
    setState('playing');
    await audio.play().catch(() => playing.current === audio && over('cannot'));
  };
  const isPlaying = state === 'playing';
  return (
    <>
      <Button
        icon={isPlaying ? <Square aria-hidden="true" /> : <Play aria-hidden="true" />}
        onClick={() => (isPlaying ? over('still') : play())}
      >
        {isPlaying ? words.stop : words.play}
      </Button>
      {(state === 'away' || state === 'cannot') && <p role="status">{words[state]}</p>}
    </>
  );
}
