export function changes(count: number): string {
  return count === 1 ? '1 change' : `${count.toLocaleString('en-GB')} changes`;
}

export function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}
