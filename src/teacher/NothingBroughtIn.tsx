import { Notice } from '../ui/Notice.tsx';

const mostShown = 12;

/** A file that was refused whole, and why; of a long list the beginning. */
export function NothingBroughtIn({ problems }: { problems: string[] }) {
  const more = problems.length - mostShown;
  return (
    <Notice kind="alarm" title="Nothing was brought in.">
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {more > 0 && <p>And {more.toLocaleString('en-GB')} more like these.</p>}
    </Notice>
  );
}
