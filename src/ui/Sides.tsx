import type { ComponentChildren } from 'preact';
import './Sides.css';

/** Two pieces of writing beside each other, or below where there is no room. */
export function Sides({ children }: { children: ComponentChildren }) {
  return <div class="sides">{children}</div>;
}

export function Side({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <p class="sides-name">{name}</p>
      {children}
    </div>
  );
}
