import * as z from 'zod/mini';
import { SpaceId } from './ids.ts';

/** `school`: names and rules of the school; `class`: for adults; `station`: what pupils may see. */
export const spaceKinds = ['school', 'class', 'station'] as const;
export const SpaceKind = z.enum(spaceKinds);
export type SpaceKind = z.infer<typeof SpaceKind>;

export const Space = z.looseObject({ id: SpaceId, kind: SpaceKind });
export type Space = z.infer<typeof Space>;
