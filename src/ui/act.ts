import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * Runs a command for a tap. A failure is told to the person, in words, where every screen shows such things;
 * the answer says whether it was kept.
 */
export type Act = (work: () => Promise<unknown>) => Promise<boolean>;

export const ActContext = createContext<Act>(async (work) => {
  await work();
  return true;
});

export function useAct(): Act {
  return useContext(ActContext);
}
