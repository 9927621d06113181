import { Square, Volume2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ownVoice, type Pace, recordedVoice, type Voice } from '../../device/speech.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { useStationWords } from '../words.ts';
import { type Line, linesIn, wordAt } from './linesIn.ts';
import { toldHere } from './toldHere.ts';
import './ReadToMe.css';

/**
 * Reads the whole screen aloud, with the word lit that is spoken; a second tap stops it, and so does leaving. A tablet
 * without a voice plays the lines that an adult has read for it.
 */
export function ReadToMe({ store, pace }: { store: Store; pace: Pace }) {
  const { language } = useWords();
  const act = useAct();
  const words = useStationWords().aloud;
  const [state, setState] = useState<'still' | 'reading' | 'no voice'>('still');
  const voice = useRef<Voice | undefined>(undefined);
  const stop = () => {
    voice.current?.stop();
    voice.current = undefined;
    light(undefined);
  };
  useEffect(() => stop, []);
  const read = (own: Voice, lines: readonly Line[]) => {
    stop();
    voice.current = own;
    setState('reading');
    const next = (n: number) => {
      const line = lines[n];
      if (voice.current !== own) return;
      // A screen that has changed meanwhile is another one: nothing is read that is not there.
      if (!line?.of.isConnected) {
        stop();
        return setState('still');
      }
      light(line);
      own.speak(
        line.text,
        (character) => voice.current === own && light(line, character),
        () => next(n + 1),
      );
    };
    next(0);
  };
  const start = () => {
    const main = document.getElementById('main');
    const lines = main ? linesIn(main) : [];
    const own = ownVoice(language.slice(0, 2), pace);
    if (own) return read(own, lines);
    return act(async () => {
      const told = await toldHere(store, lines);
      if (told.lines.length === 0) return setState('no voice');
      read(recordedVoice(told.sounds, pace), told.lines);
    });
  };
  return (
    <>
      {state === 'no voice' && (
        <p class="read-none" role="status">
          {words.none}
        </p>
      )}
      {state === 'reading' ? (
        <Button
          icon={<Square aria-hidden="true" />}
          onClick={() => {
            stop();
            setState('still');
          }}
        >
          {words.stop}
        </Button>
      ) : (
        <Button icon={<Volume2 aria-hidden="true" />} onClick={start}>
          {words.read}
        </Button>
      )}
    </>
  );
}

function light(line: Line | undefined, character?: number): void {
  for (const lit of document.querySelectorAll('.read-line')) lit.classList.remove('read-line');
  line?.of.classList.add('read-line');
  if (!('highlights' in CSS)) return;
  const word = line && character !== undefined ? wordAt(line, character) : undefined;
  if (word) CSS.highlights.set('read-word', new Highlight(word));
  else CSS.highlights.delete('read-word');
}
