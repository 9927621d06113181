export type VersionGap = 'same' | 'older' | 'newer';

/** How another app's version stands to ours. What is no version says nothing. */
export function versionGap(theirs: string, ours: string): VersionGap {
  const [a, b] = [theirs, ours].map(partsOf);
  if (!a || !b) return 'same';
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const gap = (a[i] ?? 0) - (b[i] ?? 0);
    if (gap !== 0) return gap < 0 ? 'older' : 'newer';
  }
  return 'same';
}

function partsOf(version: string): number[] | undefined {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : undefined;
}
