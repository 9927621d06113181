import './RuledPage.css';

/** A child's own words, as they were written, on the page of an exercise book. */
export function RuledPage({ text }: { text: string }) {
  return <div class="ruled-page">{text}</div>;
}
