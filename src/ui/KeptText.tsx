import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useAct } from './act.ts';
import { useWords } from './useWords.ts';
import './KeptText.css';

interface Props {
  class: string;
  label: string;
  placeholder: string;
  most: number;
  /** False until what is kept is known: nobody types over words that are still being fetched. */
  ready: boolean;
  kept: string;
  /** Called a moment after the last key, so that a closed tab loses no more than that moment. */
  scratch: (text: string) => Promise<void>;
  keep: (text: string) => Promise<void>;
}

const pauseMs = 300;

/** A text that needs no Save: half-typed it is in the scratch, left or hidden it is kept. */
export function KeptText({ label, placeholder, most, ready, kept, scratch, keep, class: extra }: Props) {
  const id = useId();
  const act = useAct();
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const [state, setState] = useState<'still' | 'typing' | 'kept'>('still');
  const latest = useRef({ typed, keep, act });
  latest.current = { typed, keep, act };

  useEffect(() => {
    if (typed !== undefined && typed === kept) setTyped(undefined);
  }, [kept, typed]);

  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(async () => {
      if (await act(() => scratch(typed))) setState('kept');
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);

  const commit = async () => {
    const { typed: text, keep: keepIt, act: run } = latest.current;
    if (text === undefined) return;
    if (await run(() => keepIt(text))) setState('kept');
  };
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && void commit();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void commit();
    };
  }, []);

  return (
    <div class={`kept-text ${extra}`}>
      <div class="kept-text-head">
        <label for={id}>{label}</label>
        <span class="kept-text-state" role="status">
          {state === 'kept' ? words.say('Kept on this tablet') : ''}
        </span>
      </div>
      <textarea
        id={id}
        value={typed ?? kept}
        placeholder={placeholder}
        maxLength={most}
        readOnly={!ready}
        onInput={(event) => {
          setState('typing');
          setTyped(event.currentTarget.value);
        }}
        onBlur={commit}
      />
    </div>
  );
}
