/** `school`: names and rules of the school; `class`: for adults; `station`: what pupils may see. */
export const spaceKinds = ['school', 'class', 'station'] as const;
export type SpaceKind = (typeof spaceKinds)[number];
