/** Arrow keys go from the search box through the results and back; Enter in the box goes to the first. */
export function moveAlong(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('[data-along]')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const to = stops[nextStop(event.key, at)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function nextStop(key: string, at: number): number {
  if (key === 'ArrowDown' || (key === 'Enter' && at === 0)) return at + 1;
  return key === 'ArrowUp' ? at - 1 : -1;
}
