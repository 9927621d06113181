import './ColourDot.css';
import { colourIn } from './stationColour.ts';

/** Beside the name, which says the same. */
export function ColourDot({ name, large = false }: { name: string; large?: boolean }) {
  const colour = colourIn(name);
  if (!colour) return null;
  return (
    <span class={`colour-dot colour-dot-${colour} ${large ? 'colour-dot-large' : ''}`} aria-hidden="true" />
  );
}
