/** False when the device knows that it has no network; true proves nothing. */
export function isOnline(): boolean {
  return navigator.onLine;
}
