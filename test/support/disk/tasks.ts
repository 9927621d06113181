/*
 * An event loop without the operating system's: tasks one after the other, and between two of them every promise
 * that can go on does. Node runs `nextTick` when no promise has anything left to do, which is where a browser would
 * take its next task, at a hundredth of the price of a timer. The order is always the same.
 */
const waiting: (() => void)[] = [];
let isRunning = false;
let number = 0;

/** Runs later, as a task of its own. */
export function asTask(work: () => void): void {
  waiting.push(work);
  if (isRunning) return;
  isRunning = true;
  process.nextTick(next);
}

/** The same until the next task begins. */
export const taskNumber = () => number;

function next(): void {
  number += 1;
  const work = waiting.shift();
  try {
    work?.();
  } finally {
    isRunning = waiting.length > 0;
    // From a promise, so that what this task has set going is done first.
    if (isRunning) queueMicrotask(() => process.nextTick(next));
  }
}
