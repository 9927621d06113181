import type { KnownPupil, RosterPupil } from '../schema/roster.ts';

export type FieldChange = { field: keyof RosterPupil | 'left'; was: unknown; now: unknown };

/** The fields that a row says otherwise. What it leaves blank is never a change; being on a list brings a child back. */
export function changesBetween(pupil: KnownPupil, row: RosterPupil): FieldChange[] {
  const fields = Object.keys(row) as (keyof RosterPupil)[];
  const changes: FieldChange[] = fields
    .filter((field) => row[field] !== undefined && row[field] !== '' && row[field] !== pupil[field])
    .map((field) => ({ field, was: pupil[field], now: row[field] }));
  return pupil.left ? [...changes, { field: 'left', was: true, now: false }] : changes;
}

export function saysNothingNew(pupil: KnownPupil, row: RosterPupil): boolean {
  return changesBetween(pupil, row).every(({ field }) => field === 'left');
}
