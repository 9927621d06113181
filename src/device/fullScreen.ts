/** Whether the page can be made to fill the screen: not where it does already, nor where the browser never lets it. */
export function canFillScreen(): boolean {
  const isInstalled = matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  return !isInstalled && document.fullscreenEnabled === true && document.fullscreenElement === null;
}

/** After a tap only. A browser that refuses leaves the page as it is. */
export async function fillScreen(): Promise<void> {
  await document.documentElement.requestFullscreen().catch(() => undefined);
}
