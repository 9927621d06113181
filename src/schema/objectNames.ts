// The names under which sealed things lie at a home. Plain functions: who only names things loads without what checks
// them.
import type { DeviceId } from './ids.ts';

export function segmentName(device: DeviceId, n: number): string {
  return `s/${device}/${n}`;
}

export function headName(device: DeviceId): string {
  return `h/${device}`;
}

export function pieceName(device: DeviceId, k: number): string {
  return `p/${device}/${k}`;
}

export function wrapName(epoch: number, to: DeviceId, by: DeviceId): string {
  return `k/${epoch}/${to}/${by}`;
}

export function readWrapName(name: string): { epoch: number; to: DeviceId; by: DeviceId } {
  const [, epoch, to, by] = name.split('/');
  return { epoch: Number(epoch), to: to as DeviceId, by: by as DeviceId };
}

/** Undefined for names of other things. */
export function readHeadName(name: string): DeviceId | undefined {
  return /^h\/([a-z0-9]{20})$/.exec(name)?.[1] as DeviceId | undefined;
}

/** Undefined for names of other things, which a later version may put into a space. */
export function readSegmentName(name: string): { device: DeviceId; n: number } | undefined {
  return readNumbered('s', name);
}

export function readPieceName(name: string): { device: DeviceId; n: number } | undefined {
  return readNumbered('p', name);
}

function readNumbered(kind: string, name: string): { device: DeviceId; n: number } | undefined {
  const [, held, device, n] = /^([a-z])\/([a-z0-9]{20})\/([1-9]\d{0,8})$/.exec(name) ?? [];
  return held === kind ? { device: device as DeviceId, n: Number(n) } : undefined;
}
