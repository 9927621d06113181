import * as z from 'zod/mini';

const random = /^[a-z0-9]{20}$/;
const id = () => z.string().check(z.regex(random));

export const DeviceId = z.string().check(z.regex(random)).brand('DeviceId');
export type DeviceId = z.infer<typeof DeviceId>;
export const SpaceId = id().brand('SpaceId');
export type SpaceId = z.infer<typeof SpaceId>;
export const AdultId = id().brand('AdultId');
export type AdultId = z.infer<typeof AdultId>;
export const ClassId = id().brand('ClassId');
export type ClassId = z.infer<typeof ClassId>;
/** Random, never derived from a name or a UPN. */
export const PupilId = id().brand('PupilId');
export type PupilId = z.infer<typeof PupilId>;
export const UnitId = id().brand('UnitId');
export type UnitId = z.infer<typeof UnitId>;
export const TaskId = id().brand('TaskId');
export type TaskId = z.infer<typeof TaskId>;
export const PolicyId = id().brand('PolicyId');
export type PolicyId = z.infer<typeof PolicyId>;
export const SheetVersionId = id().brand('SheetVersionId');
export type SheetVersionId = z.infer<typeof SheetVersionId>;
export const ExemplarId = id().brand('ExemplarId');
export type ExemplarId = z.infer<typeof ExemplarId>;
/** A target's code in its sheet, such as `Y3.VGP.03`. Cells are kept by it, so no name that every object has. */
export const TargetId = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(80),
    z.refine((id) => !(id in Object.prototype)),
  )
  .brand('TargetId');
export type TargetId = z.infer<typeof TargetId>;

/**
 * A hybrid logical clock's reading, and the name of the event that it was made for: 10 characters of milliseconds
 * and 4 of counter, base 36, then the device. Later stamps sort after earlier ones; no two tablets make the same one.
 */
export const Stamp = z
  .string()
  .check(z.regex(/^[0-9a-z]{14}-[a-z0-9]{20}$/))
  .brand('Stamp');
export type Stamp = z.infer<typeof Stamp>;
