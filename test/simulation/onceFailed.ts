/** Seeds that found a fault in the engine, and what it was. They run first, for ever. */
export const onceFailed: { seed: number; found: string }[] = [
  {
    seed: 40,
    found: 'who read on while an older copy of the home was put back missed what a later one brought back',
  },
  {
    seed: 1,
    found: 'two adults who had never heard of each other made keys apart, and neither could read the other',
  },
  { seed: 46, found: 'a copied tablet whose stream was made short hid one of the two tales from the others' },
  { seed: 121, found: 'a page of an erased child was asked for in every handover, though no key opens it' },
];
