import type { ComponentChildren } from 'preact';

/** What is out of the way, and not out of reach. Nothing at all where there is none. */
export function FoldedLinks({
  summary,
  links,
}: {
  summary: ComponentChildren;
  links: { href: string; name: string }[];
}) {
  if (links.length === 0) return null;
  return (
    <details class="class-left no-print">
      <summary>{summary}</summary>
      <ul>
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
