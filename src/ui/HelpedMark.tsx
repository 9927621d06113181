import type { Level, Support } from '../schema/words.ts';
import { LevelMark } from './marks.tsx';
import './HelpedMark.css';

/** A level, and under it what held it up: one line for help, two for guided. Nothing for a child who wrote alone. */
export function HelpedMark({ level, support, size = 20 }: { level: Level; support: Support; size?: number }) {
  if (support === 'independent') return <LevelMark level={level} size={size} />;
  return (
    <span class="helped-mark">
      <LevelMark level={level} size={size} />
      <HelpLines support={support} width={size} />
    </span>
  );
}

export function HelpLines({ support, width = 20 }: { support: Support; width?: number }) {
  return (
    <svg class="help-lines" viewBox="0 0 20 6" width={width} height={(width * 6) / 20} aria-hidden="true">
      <path
        d={support === 'guided' ? 'M2 1.2h16M2 4.8h16' : 'M2 2.5h16'}
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
      />
    </svg>
  );
}
