import type { Clock } from '../device/clock.ts';
import type { DeviceFacts } from '../device/facts.ts';

export function Lock(_props: { facts: DeviceFacts; wall: Clock; open: () => void }) {
  return null;
}
