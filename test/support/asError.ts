/**
 * What was thrown, as an Error with a name, a message and a stack: uvu loses a failure that lacks one of them.
 * Dexie's errors have no stack; `Promise.reject()` has nothing at all; errors of another realm are not ours.
 */
export function asError(thrown: unknown): Error {
  if (isPrintable(thrown)) return thrown;
  const error = new Error(messageOf(thrown), { cause: thrown });
  if (thrown instanceof Error && typeof thrown.name === 'string') error.name = thrown.name;
  return error;
}

/** The error with its causes, as a person wants to read it. */
export function describe(error: Error): string {
  const { cause } = error;
  const own = `${error.name}: ${error.message}\n${framesOf(error)}`;
  return cause instanceof Error && isPrintable(cause) ? `${own}\n  caused by ${describe(cause)}` : own;
}

function isPrintable(thrown: unknown): thrown is Error {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { name, message, stack } = thrown as Partial<Error>;
  return typeof name === 'string' && typeof message === 'string' && typeof stack === 'string' && stack !== '';
}

function messageOf(thrown: unknown): string {
  if (thrown === undefined) return 'rejected or threw without a reason (undefined)';
  if (thrown instanceof Error) return `${thrown.name}: ${thrown.message || 'no message'}`;
  return `something that is not an Error was thrown: ${inWords(thrown)}`;
}

function inWords(thrown: unknown): string {
  try {
    return typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}

function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node:internal'))
    .join('\n');
}
