import type { OwnLevel } from '../../schema/words.ts';

const mouths: Record<OwnLevel, string> = {
  'not-yet': 'M11 26h14',
  approaching: 'M10.500 23.500q7.500 6 15 0',
  secure: 'M9.500 21.500h17a8.500 8.500 0 0 1-17 0z',
};

/** Three faces that are told apart by shape: a straight mouth, a smile, a wide one. None of them is sad. */
export function Face({ level }: { level: OwnLevel }) {
  return (
    <svg class="face" viewBox="0 0 36 36" width="52" height="52" aria-hidden="true">
      <circle cx="18" cy="18" r="16" fill="none" stroke="currentColor" stroke-width="2.500" />
      <circle cx="12.500" cy="14" r="2.200" fill="currentColor" />
      <circle cx="23.500" cy="14" r="2.200" fill="currentColor" />
      <path
        d={mouths[level]}
        fill={level === 'secure' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="2.500"
        stroke-linecap="round"
      />
    </svg>
  );
}
