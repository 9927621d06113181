import { Archive, CircleCheck, CircleDashed, CircleSlash, Hourglass } from 'lucide-preact';
import type { Whereabouts } from '../../rules/tabletsHome.ts';
import { ColourDot } from '../../ui/ColourDot.tsx';
import { useWords } from '../../ui/useWords.ts';

const marks = {
  home: CircleCheck,
  waiting: Hourglass,
  away: CircleDashed,
  never: CircleDashed,
  lost: CircleSlash,
  'put-away': Archive,
};

/** Beside words that say the same. */
export function WhereMark({ whereabouts }: { whereabouts: Whereabouts }) {
  const Mark = marks[whereabouts];
  return <Mark class={`where-mark where-${whereabouts}`} aria-hidden="true" />;
}

/** A station, and the colour that it is called by. */
export function StationDot({ name }: { name: string }) {
  const words = useWords();
  return (
    <span class="station-dot small">
      <ColourDot name={name} /> {words.say('{Station}')}
    </span>
  );
}
