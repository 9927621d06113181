import type { MarkSort } from '../schema/words.ts';
import './PageMark.css';

/** The sign of a mark: its shape says what it is where its colour cannot be told. */
export function PageMark({
  sort,
  code,
  size = 22,
}: {
  sort: MarkSort;
  code?: string | undefined;
  size?: number;
}) {
  if (sort === 'code')
    return (
      <span class="page-mark page-mark-code mark-colour-code" aria-hidden="true">
        {code}
      </span>
    );
  return (
    <svg
      class={`page-mark mark-colour-${sort}`}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {shapes[sort]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' } as const;

const shapes: Record<Exclude<MarkSort, 'code'>, preact.JSX.Element> = {
  pink: (
    <path
      d="M10 17C4.500 13 2.500 10.500 2.500 7.500A3.800 3.800 0 0 1 10 6a3.800 3.800 0 0 1 7.500 1.500c0 3-2 5.500-7.500 9.500z"
      fill="currentColor"
    />
  ),
  green: (
    <path
      d="M10 18V9M10 9C10 5 7 3 3 3c0 4 3 6 7 6zm0 3c0-3 2.500-5 6.500-5 0 3.500-2.500 5-6.500 5z"
      {...line}
    />
  ),
  gap: <path d="M3 5v11h14V5M7 5h6" {...line} stroke-dasharray="3 3" />,
  question: (
    <path
      d="M6.500 7a3.500 3.500 0 1 1 5.200 3.100c-1.200.7-1.700 1.300-1.700 2.700M10 16.500v.1"
      {...line}
      stroke-width={2.4}
    />
  ),
  stamp: (
    <path
      d="m10 1.500 2.300 2 3-.2.8 3 2.500 1.700-1.200 2.800 1.200 2.800-2.500 1.700-.8 3-3-.2-2.300 2-2.300-2-3 .2-.8-3L1.400 13.600l1.200-2.800L1.400 8l2.500-1.700.8-3 3 .2z"
      fill="currentColor"
    />
  ),
};
