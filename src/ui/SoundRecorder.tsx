import { Mic, MicOff, Square } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAct } from './act.ts';
import { Button } from './Button.tsx';
import './SoundRecorder.css';

type Trouble = 'refused' | 'none' | 'busy';

export interface RecorderWords extends Record<Trouble, string> {
  /** Before anything was said, and when there is something already. */
  record: string;
  again: string;
  stop: string;
  listening: string;
}

interface Sound {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a recording is told while it goes on. */
interface Hearing {
  second(sound: Sound): void;
  over(): void;
}

interface Props {
  words: RecorderWords;
  open: (hearing: Hearing) => Promise<{ stop(): void } | { trouble: Trouble }>;
  /** Keeps one second, in order. */
  keep: (n: number, sound: Sound) => Promise<void>;
  /** All of them are one recording now. Called too when the screen was left meanwhile. */
  finish: () => Promise<void>;
  /** How many seconds there is room for. */
  longest: number;
  /** Something was said already, and this is how it is played. */
  children?: ComponentChildren;
}

/** One tap and it listens, one more and it stops. Nothing of what was said waits for a Save. */
export function SoundRecorder({ words, open, keep, finish, longest, children }: Props) {
  const act = useAct();
  const [state, setState] = useState<'still' | 'asking' | 'listening' | Trouble>('still');
  const [seconds, setSeconds] = useState(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const start = async () => {
    let isWanted = true;
    let kept: Promise<unknown> = Promise.resolve();
    let n = 0;
    setState('asking');
    setSeconds(0);
    stop.current = () => {
      isWanted = false;
    };
    const keepNext = async (at: number, sound: Sound) => {
      if (!(await act(() => keep(at, sound)))) stop.current();
    };
    const opened = await open({
      second(sound) {
        const at = n++;
        kept = kept.then(() => keepNext(at, sound));
        setSeconds(n);
      },
      over: () =>
        void kept.then(async () => {
          await act(finish);
          setState('still');
        }),
    });
    if ('trouble' in opened) return setState(opened.trouble);
    if (!isWanted) return opened.stop();
    stop.current = opened.stop;
    setState('listening');
  };
  if (state === 'listening') {
    return (
      <div class="sound-recorder">
        <Button kind="main" icon={<Square aria-hidden="true" />} onClick={() => stop.current()}>
          {words.stop}
        </Button>
        <p class="sound-listening" role="status">
          {words.listening}
        </p>
        <progress class="sound-room" max={longest} value={seconds} aria-label={words.listening} />
      </div>
    );
  }
  const isTrouble = state === 'refused' || state === 'none' || state === 'busy';
  return (
    <div class="sound-recorder">
      {children}
      <Button icon={<Mic aria-hidden="true" />} aria-disabled={state === 'asking'} onClick={start}>
        {children ? words.again : words.record}
      </Button>
      {isTrouble && (
        <p class="sound-trouble" role="status">
          <MicOff aria-hidden="true" /> {words[state]}
        </p>
      )}
    </div>
  );
}
