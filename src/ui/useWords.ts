import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { usualWords, type Words } from './vocabulary/wordsOf.ts';

/** The school's vocabulary; the shell provides it to every screen. */
export const WordsContext = createContext<Words>(usualWords);

export function useWords(): Words {
  return useContext(WordsContext);
}
