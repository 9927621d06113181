import * as z from 'zod/mini';
import { AdultId, SpaceId, Stamp } from './ids.ts';
import { isInTime } from './stamp.ts';

/** Local time with its offset, such as `2026-11-22T10:15:30+00:00`. */
const wallTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/));

/** What every event has. */
export const everyEvent = {
  stamp: Stamp.check(z.refine((s) => isInTime(s as Stamp))),
  space: SpaceId,
  at: wallTime,
  /** The adult; the child, of what a child does at a station or on an adult's tablet that is lent. */
  by: AdultId,
};
