import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Level } from '../schema/words.ts';
import { levelWords } from './words.ts';

/** The school's own words for the levels; the shell provides them to every screen. */
export const LevelWords = createContext<Record<Level, string>>(levelWords);

export function useLevelWords(): Record<Level, string> {
  return useContext(LevelWords);
}
