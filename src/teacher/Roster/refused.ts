import type { FileProblem, RosterProblem } from '../../schema/roster.ts';

/** Thrown inside this folder to give a file up from deep within it; it leaves the folder as a value. */
export class Refused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The result, or nothing and one problem more. */
export async function orProblem<T>(
  problems: RosterProblem[],
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    problems.push(error.problem);
    return undefined;
  }
}
