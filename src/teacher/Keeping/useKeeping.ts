import { useEffect, useState } from 'preact/hooks';
import { type InstallOffer, watchInstallOffer } from '../../device/install.ts';
import { checkStorage, type Keeping } from '../../device/storageHealth.ts';

/** Whether this browser can keep a class: undefined while it is tried out. */
export function useKeeping(): [keeping: Keeping | undefined, tryAgain: () => void] {
  const [keeping, setKeeping] = useState<Keeping>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    setKeeping(undefined);
    void checkStorage(globalThis.indexedDB).then((answer) => {
      if (!gone) setKeeping(answer);
    });
    return () => {
      gone = true;
    };
  }, [tries]);
  return [keeping, () => setTries((n) => n + 1)];
}

export function useInstallOffer(): InstallOffer | undefined {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => watchInstallOffer((now) => setOffer(() => now)), []);
  return offer;
}
