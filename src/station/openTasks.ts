import type { Doing, Stage, TaskKind } from '../schema/words.ts';

/**
 * The task that children write at in this stage of a unit; undefined while the class learns and nobody writes a piece
 * alone. What was written for other tasks can be read.
 */
export function openTask<T extends { kind: TaskKind }>(stage: Stage, tasks: readonly T[]): T | undefined {
  return tasks.find(({ kind }) => kind === stage);
}

/** The task that a child writes at here: a station that is for practice says so itself, whatever the stage is. */
export function taskToWrite<T extends { kind: TaskKind }>(
  doing: Doing,
  stage: Stage | undefined,
  tasks: readonly T[],
): T | undefined {
  const open = stage && openTask(stage, tasks);
  if (doing === 'practice') {
    return tasks.findLast(({ kind }) => kind === 'practice' || kind === 'catch-up') ?? open;
  }
  return open;
}
