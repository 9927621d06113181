/** Something that the person who started the endpoint can mend; its message is all that they need to read. */
export class Fault extends Error {}

const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Why it did not start, for a person who looks after a school's computer and reads no stack traces. */
export function whyNotStarted(error: unknown): string {
  if (!(error instanceof Error)) return `Redraft could not start: ${error}.`;
  if (error instanceof Fault) return error.message;
  const { code, errcode, syscall, port, address, path } = error as Error & Record<string, unknown>;
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE')
      return `Port ${port} is in use. Stop what uses it, or set PORT to another number.`;
    if (code === 'EACCES') return `Port ${port} is not open to you. Set PORT to a number over 1023.`;
    return `This computer has no address ${address}. Check HOST.`;
  }
  if (syscall === 'getaddrinfo') return 'This computer does not know the name in HOST. Check it.';
  if (syscall === 'mkdir') return `The data folder ${path} cannot be made. Check REDRAFT_DATA.`;
  if (errcode === CANNOT_OPEN) return 'The data folder cannot be written to. Check REDRAFT_DATA.';
  if (errcode === NOT_A_DATABASE)
    return 'The data file is damaged. Put back a copy of it, or set REDRAFT_DATA.';
  return `Redraft could not start: ${error.message}.`;
}
