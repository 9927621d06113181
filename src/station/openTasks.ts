import type { Stage, TaskKind } from '../schema/words.ts';

/**
 * The task that children write at in this stage of a unit; undefined while the class learns and nobody writes a piece
 * alone. What was written for other tasks can be read.
 */
export function openTask<T extends { kind: TaskKind }>(stage: Stage, tasks: readonly T[]): T | undefined {
  return tasks.find(({ kind }) => kind === stage);
}
