import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';
import { hasPin } from '../device/pin.ts';
import { forgetTouch, keepTouch, wasStill } from '../device/touch.ts';
import { watchTouches } from './stillness.ts';

export type LockAtStart = 'off' | 'locked' | 'open';

export type LockState =
  | { state: 'off' }
  | { state: 'locked'; open: () => void }
  | { state: 'open'; close: () => void };

/** Whether the PIN is asked for on opening the app; `off` without a PIN. */
export async function lockAtStart(facts: DeviceFacts, wall: Clock): Promise<LockAtStart> {
  try {
    const [pin, still] = await Promise.all([hasPin(facts), wasStill(facts, wall)]);
    if (!pin) return 'off';
    return still ? 'locked' : 'open';
  } catch {
    // What cannot be read cannot vouch for anybody.
    return 'locked';
  }
}

/** Teacher screens behind the PIN. `wanted` is false before the tablet is set up and for the sample class. */
export function useLock(facts: DeviceFacts, wall: Clock, wanted: boolean, atStart: LockAtStart): LockState {
  const [state, setState] = useState<LockState['state']>(wanted ? atStart : 'off');
  const wasWanted = useRef(wanted);
  const close = () => {
    setState('locked');
    void forgetTouch(facts);
  };
  useEffect(() => {
    if (!wanted) setState('off');
    // Set up a moment ago by whoever holds the tablet now.
    else if (!wasWanted.current) setState('open');
    wasWanted.current = wanted;
  }, [wanted]);
  useEffect(() => (state === 'open' ? watchWindow(facts, wall, close) : undefined), [state]);
  if (state === 'open') return { state, close };
  if (state !== 'locked') return { state };
  const open = () => {
    setState('open');
    void keepTouch(facts, wall);
  };
  return { state, open };
}

const lookEveryMs = 5000;

function watchWindow(facts: DeviceFacts, wall: Clock, lock: () => void): () => void {
  const { touched, looked, leaving } = watchTouches(facts, wall, lock);
  const shown = () => (document.visibilityState === 'hidden' ? leaving() : looked());
  const looking = setInterval(looked, lookEveryMs);
  const options = { capture: true, passive: true };
  window.addEventListener('pointerdown', touched, options);
  window.addEventListener('keydown', touched, options);
  window.addEventListener('pagehide', leaving);
  document.addEventListener('visibilitychange', shown);
  touched();
  return () => {
    clearInterval(looking);
    window.removeEventListener('pointerdown', touched, options);
    window.removeEventListener('keydown', touched, options);
    window.removeEventListener('pagehide', leaving);
    document.removeEventListener('visibilitychange', shown);
  };
}
