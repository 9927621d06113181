/** Of a tablet. `teacher` and `adult` hold every space's key, `station` only the station space's. */
export const roles = ['teacher', 'adult', 'station'] as const;
export type Role = (typeof roles)[number];
