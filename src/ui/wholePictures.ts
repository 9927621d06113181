/** Of pictures that are shown small as yet: what makes each of them whole. */
const growing = new Map<Element, () => void>();
let watch: IntersectionObserver | undefined;

/** On every picture whose page is on this tablet and not shown yet. */
export const growingClass = 'page-picture-growing';

/** Calls `grow` when the picture comes near the screen, or everything is to be printed. */
export function growWhenNear(picture: Element, grow: () => void): () => void {
  watch ??= new IntersectionObserver(growThese, { rootMargin: '50% 0px' });
  growing.set(picture, grow);
  watch.observe(picture);
  return () => {
    growing.delete(picture);
    watch?.unobserve(picture);
  };
}

function growThese(seen: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of seen) if (isIntersecting) growing.get(target)?.();
}

/** Prints the screen with every page in it as large as it is, not with the small pictures. */
export async function printWhole(): Promise<void> {
  for (const grow of growing.values()) grow();
  while (document.querySelector(`.${growingClass}`)) await new Promise(requestAnimationFrame);
  print();
}
