import type { ComponentChildren } from 'preact';
import './LitPage.css';

interface Props {
  /** In parts of the page's width and height. */
  points: readonly { x: number; y: number }[];
  children: ComponentChildren;
}

/** A photographed page with some of its places lit. */
export function LitPage({ points, children }: Props) {
  return (
    <span class="lit-page">
      {children}
      {points.map(({ x, y }) => (
        <span key={`${x}/${y}`} class="lit-page-point" style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
      ))}
    </span>
  );
}
