import { useState } from 'preact/hooks';
import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';

export type LockState =
  | { state: 'opening' | 'off' }
  | { state: 'locked'; open: () => void }
  | { state: 'open'; close: () => void };

export function useLock(_facts: DeviceFacts, _wall: Clock, _wanted: boolean): LockState {
  const [state] = useState<LockState>({ state: 'off' });
  return state;
}
