/** The row is about to leave its strand: the focus stays where it was, on the strand's heading. */
export function stayInStrand({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.closest('section')?.querySelector('h2')?.focus({ preventScroll: true });
}
