import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { ownVoice, type Pace, recordedVoice, type Voice } from '../../device/speech.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/useWords.ts';
import { type Line, linesIn, wordAt } from './linesIn.ts';
import { toldHere } from './toldHere.ts';

/** What reads aloud: one voice, so that what begins ends what was being read. */
export interface Reader {
  state: 'still' | 'reading' | 'no voice';
  /** Every line that is in them. */
  read(...what: HTMLElement[]): void;
  stop(): void;
}

export const ReaderContext = createContext<Reader>({
  state: 'still',
  read: () => undefined,
  stop: () => undefined,
});

export const useReaderHere = () => useContext(ReaderContext);

/**
 * Reads aloud, with the word lit that is spoken, until it is stopped or left. A tablet without a voice plays the lines
 * that an adult has read for it.
 */
export function useReader(store: Store, pace: Pace, place: string): Reader {
  const { language } = useWords();
  const act = useAct();
  const [state, setState] = useState<Reader['state']>('still');
  const voice = useRef<Voice | undefined>(undefined);
  const silence = () => {
    voice.current?.stop();
    voice.current = undefined;
    light(undefined);
  };
  const stop = () => {
    silence();
    setState('still');
  };
  useEffect(() => stop, [place]);
  const say = (own: Voice, lines: readonly Line[]) => {
    silence();
    voice.current = own;
    setState('reading');
    const next = (n: number) => {
      const line = lines[n];
      if (voice.current !== own) return;
      // A screen that has changed meanwhile is another one: nothing is read that is not there.
      if (!line?.of.isConnected) return stop();
      light(line);
      own.speak(
        line.text,
        (character) => voice.current === own && light(line, character),
        () => next(n + 1),
      );
    };
    next(0);
  };
  const read = (...what: HTMLElement[]) => {
    const lines = what.flatMap(linesIn).filter(({ of }) => !of.matches('.read-to-me'));
    const own = ownVoice(language.slice(0, 2), pace);
    if (own) return say(own, lines);
    void act(async () => {
      const told = await toldHere(store, lines);
      if (told.lines.length === 0) return setState('no voice');
      say(recordedVoice(told.sounds, pace), told.lines);
    });
  };
  return { state, read, stop };
}

function light(line: Line | undefined, character?: number): void {
  for (const lit of document.querySelectorAll('.read-line')) lit.classList.remove('read-line');
  line?.of.classList.add('read-line');
  if (!('highlights' in CSS)) return;
  const word = line && character !== undefined ? wordAt(line, character) : undefined;
  if (word) CSS.highlights.set('read-word', new Highlight(word));
  else CSS.highlights.delete('read-word');
}
