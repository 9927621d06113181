import { Circle, CircleCheck } from 'lucide-preact';
import { type Check, type CheckFacts, checksOf } from './checksOf.ts';

/** What a school settles before it begins, ticked by what is there. */
export function CheckList({ facts }: { facts: CheckFacts }) {
  return (
    <section class="policy-checks no-print" aria-labelledby="policy-checks">
      <h2 id="policy-checks">To begin with</h2>
      <ul>
        {checksOf(facts).map((check) => (
          <Line key={check.words} {...check} />
        ))}
      </ul>
    </section>
  );
}

function Line({ words, done, href }: Check) {
  const Mark = done ? CircleCheck : Circle;
  return (
    <li>
      <Mark aria-hidden="true" />
      <span>
        <span class="unseen">{done ? 'Done: ' : 'To do: '}</span>
        {href && !done ? <a href={href}>{words}</a> : words}
      </span>
    </li>
  );
}
