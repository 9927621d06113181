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
  { seed: 128, found: 'a draft that was taken back never went home: a child with the same words was erased' },
  { seed: 419, found: 'a copied tablet tried for ever to hand on a key in the name that its twin goes by' },
  { seed: 566, found: 'what a lost tablet said after its cut in a snapshot stayed where it had come in' },
  { seed: 652, found: 'a lost tablet’s work was left to a tablet that could not get all of it' },
  { seed: 775, found: 'a tab gave a tap the stamp of what another tab had sealed meanwhile' },
  {
    seed: 898,
    found: 'of two tales that part right behind a snapshot the second was read by nobody who had the first',
  },
  {
    seed: 204,
    found: 'a tablet with the newest key alone left it to nobody to say a put-away one’s work again',
  },
  {
    seed: 271,
    found: 'pieces of a snapshot that never came whole were shown by the one tablet that had read them',
  },
  {
    seed: 362,
    found: 'a piece of a lost tablet’s snapshot that never came whole stayed, though it was past its cut',
  },
  {
    seed: 1844,
    found: 'a space that was refused was not looked at, and what home had lost there never came again',
  },
  {
    seed: 2010,
    found: 'who knew a tablet from a snapshot alone passed by what its copy said under its name',
  },
  { seed: 2440, found: 'nobody saw to a lost tablet when the one that it was reported on was put away' },
  { seed: 2499, found: 'where a page lies that was brought for somebody else was not told after a snapshot' },
  {
    seed: 3291,
    found:
      'an older snapshot was not found where a head from before the home was put back told of a newer one',
  },
  {
    seed: 3303,
    found:
      'what a lost tablet had sealed with a key that it made itself was cut off unread by whoever reported it',
  },
  { seed: 3737, found: 'older keys were kept for ever for a put-away tablet whose head home had lost' },
  {
    seed: 5029,
    found: 'two copies that had heard the same stamp from a clock ahead of theirs gave one stamp twice',
  },
];
