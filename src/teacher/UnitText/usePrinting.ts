import { useEffect, useState } from 'preact/hooks';
import type { PartName } from './TextPart.tsx';

/** Prints one part alone: the others are taken off the paper first, and come back when it is done. */
export function usePrinting(): { printing: PartName | undefined; printPart: (name: PartName) => void } {
  const [printing, setPrinting] = useState<PartName>();
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(undefined);
    addEventListener('afterprint', done, { once: true });
    print();
    return () => removeEventListener('afterprint', done);
  }, [printing]);
  return { printing, printPart: setPrinting };
}
