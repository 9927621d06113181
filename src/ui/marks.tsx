import type { Level, TaskKind } from '../schema/words.ts';
import './marks.css';

/** One family, readable at 16 px and in black and white: open, half, filled, filled with a second ring. */
export function LevelMark({ level, size = 20 }: { level: Level; size?: number }) {
  return (
    <svg class="level-mark" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {level === 'deeper' && (
        <circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="1.6" />
      )}
      {level === 'deeper' ? (
        <circle cx="10" cy="10" r="5.6" fill="currentColor" />
      ) : (
        <circle
          cx="10"
          cy="10"
          r="7.4"
          fill={level === 'secure' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="2.2"
        />
      )}
      {level === 'approaching' && <path d="M10 2.6a7.4 7.4 0 0 1 0 14.8z" fill="currentColor" />}
    </svg>
  );
}

/** Nothing judged yet: a short line, so that an empty cell is not taken for "not yet". */
export function NoMark({ size = 20 }: { size?: number }) {
  return (
    <svg class="level-mark" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path d="M7 10h6" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}

/** Cold is a snow crystal, hot a flame, polished a star: always shape and word with the colour. */
export function TaskMark({ kind, size = 18 }: { kind: TaskKind; size?: number }) {
  return (
    <svg class={`task-mark task-${kind}`} viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

const crystal = (
  <path
    d="M10 1.5v17M2.6 5.8l14.8 8.4M2.6 14.2l14.8-8.4M7.6 2.9 10 5l2.4-2.1M7.6 17.1 10 15l2.4 2.1M3 9l3-.8-.8-3M17 11l-3 .8.8 3M3 11l3 .8-.8 3M17 9l-3-.8.8-3"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);
const flame = (
  <path
    d="M10.4 1.4c.5 3-1.5 4.4-2.9 6.3-.5-.8-.7-1.6-.7-2.6C4.900 6.800 3.800 9 3.800 11.600c0 3.900 2.800 6.900 6.200 6.900s6.200-2.800 6.200-6.500c0-4.500-3.900-6-5.800-10.600zM10 16.800c-1.500 0-2.600-1.100-2.600-2.600 0-1.800 1.600-2.500 2.400-4.300 1.500 1.300 2.800 2.500 2.800 4.300 0 1.500-1.100 2.600-2.600 2.600z"
    fill="currentColor"
    fill-rule="evenodd"
  />
);
const star = (
  <path
    d="m10 1.600 2.600 5.500 6 .8-4.400 4.200 1.100 6-5.300-3-5.300 3 1.100-6L1.400 7.900l6-.8z"
    fill="currentColor"
  />
);
const pencil = (
  <path
    d="M3 17l1-4.500L13.500 3l3.500 3.500L7.500 16z"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
  />
);
const shapes: Record<TaskKind, preact.JSX.Element> = {
  cold: crystal,
  practice: pencil,
  'catch-up': pencil,
  hot: flame,
  polished: star,
};
