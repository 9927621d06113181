/** Keeps the screen from going dark while it is in front, where the browser can; answers how to stop. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isWanted = true;
  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused when the battery is low; the tablet then sleeps as any other, and nothing is lost.
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (!isWanted) await lock?.release();
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
