/** How long each kind of job took, in ms, round by round. */
export type Times<Kind extends string> = Record<Kind, number[]>;

/**
 * Runs every job once a round, in random order, so that what the machine does meanwhile hits all of them alike.
 * The first rounds warm up and are not counted.
 */
export async function interleave<Kind extends string>(
  jobs: Record<Kind, (round: number) => Promise<unknown>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Times<Kind>> {
  const kinds = Object.keys(jobs) as Kind[];
  const times = Object.fromEntries(kinds.map((kind) => [kind, [] as number[]])) as Times<Kind>;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const kind of shuffled(kinds)) {
      await breath();
      const startedAt = performance.now();
      await jobs[kind](round);
      if (round >= warmUp) times[kind].push(performance.now() - startedAt);
    }
  }
  return times;
}

export function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** A tap comes out of an idle page: what the job before left to do is done by then. */
function breath(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 50 }));
}
