/** How long to wait before the next try, as it is said on the lock. */
export function pauseWords(ms: number): string {
  const all = Math.ceil(ms / 1000);
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  const said = [counted(minutes, 'minute'), counted(seconds, 'second')].filter((words) => words !== '');
  return `Wait ${said.join(' ')}.`;
}

function counted(n: number, what: string): string {
  return n === 0 ? '' : `${n} ${what}${n === 1 ? '' : 's'}`;
}
