const patienceMs = 300;

/**
 * A start shows one picture instead of three: nothing is laid out before the screen that was asked for has what it
 * shows, or is late with it.
 */
export function waitForFirstPicture(place: HTMLElement): void {
  place.hidden = true;
  const show = () => {
    watch.disconnect();
    clearTimeout(late);
    place.hidden = false;
  };
  const watch = new MutationObserver(() => {
    if (place.querySelector('main:not([aria-busy="true"])')) show();
  });
  watch.observe(place, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
  const late = setTimeout(show, patienceMs);
}
