import type { Outcome } from './tally.ts';

type Step = () => Promise<Outcome>;

/** A step that fails is done once more. What only then passed is kept in `needed`, to be told at the end. */
export function orAgain(needed: string[]): (step: Step) => Step {
  return (step) => async () => {
    const first = await step();
    if (first.failed.length === 0) return first;
    console.log(`A second try, for this failed: ${first.name}\n${first.output}`);
    const second = await step();
    if (second.failed.length === 0) needed.push(...first.failed);
    return second;
  };
}
