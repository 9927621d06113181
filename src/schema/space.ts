import type { SpaceId } from './ids.ts';

/** `school`: names and rules of the school; `class`: for adults; `station`: what pupils may see. */
export const spaceKinds = ['school', 'class', 'station'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** The spaces that a tablet has: all three on an adult's, and on a station the station space alone. */
export interface Spaces {
  station: SpaceId;
  school?: SpaceId;
  class?: SpaceId;
}

export function spacesIn(spaces: Spaces): { kind: SpaceKind; id: SpaceId }[] {
  return spaceKinds.flatMap((kind) => {
    const id = spaces[kind];
    return id ? [{ kind, id }] : [];
  });
}
