import type { ComponentChildren } from 'preact';
import './RuledPage.css';

/** A child's own words, as they were written, on the page of an exercise book. */
export function RuledPage({ text }: { text: ComponentChildren }) {
  return <div class="ruled-page">{text}</div>;
}
