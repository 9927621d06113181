import { useEffect, useState } from 'preact/hooks';
import { type InstallOffer, watchInstallOffer } from '../../device/install.ts';
import { systemIndexedDB } from '../../device/steadyIndexedDB.ts';
import { checkStorage, type Keeping } from '../../device/storageHealth.ts';

export interface KeepingNow {
  /** Undefined until it was tried out for the first time. */
  keeping: Keeping | undefined;
  /** How often it was asked for again. */
  tries: number;
  tryAgain: () => void;
}

/** Whether this browser can keep a class. */
export function useKeeping(): KeepingNow {
  const [keeping, setKeeping] = useState<Keeping>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    void checkStorage(globalThis.indexedDB && systemIndexedDB).then((answer) => {
      if (!gone) setKeeping(answer);
    });
    return () => {
      gone = true;
    };
  }, [tries]);
  return { keeping, tries, tryAgain: () => setTries((n) => n + 1) };
}

export function useInstallOffer(): InstallOffer | undefined {
  const [offer, setOffer] = useState<InstallOffer>();
  useEffect(() => watchInstallOffer((now) => setOffer(() => now)), []);
  return offer;
}
