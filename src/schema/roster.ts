import * as z from 'zod/mini';

/** What a class list can say of one pupil. A field that the list leaves blank is absent here. */
export const RosterPupil = z.object({
  upn: z.optional(z.string()),
  /** OneRoster's id; it belongs to the school's system and is only used to find the same child again. */
  sourcedId: z.optional(z.string()),
  given: z.string(),
  /** Empty for a child with one name. */
  family: z.string(),
  preferredGiven: z.optional(z.string()),
  preferredFamily: z.optional(z.string()),
  /** ISO date. */
  born: z.optional(z.string()),
  sex: z.optional(z.enum(['F', 'M', 'U'])),
  /** 0 is Reception. */
  year: z.optional(z.int().check(z.gte(0), z.lte(13))),
  className: z.optional(z.string()),
});
export type RosterPupil = z.infer<typeof RosterPupil>;

/** A pupil as this tablet knows it, in the words of a class list. */
export const KnownPupil = z.extend(RosterPupil, { id: z.string(), left: z.boolean() });
export type KnownPupil = z.infer<typeof KnownPupil>;

/** What one column of a sheet can hold. `name` is first name and surname in one cell. */
export const columnFields = [
  'upn',
  'given',
  'family',
  'name',
  'preferredGiven',
  'preferredFamily',
  'born',
  'sex',
  'year',
  'className',
] as const;
export const ColumnField = z.enum(columnFields);
export type ColumnField = z.infer<typeof ColumnField>;

/** Which column holds what, and the layout that this is the answer for: the school is asked once for each. */
export const ColumnMapping = z.strictObject({
  /** The same for every sheet with these headings, or without headings but with columns of these shapes. */
  headerKey: z.string(),
  /** Whether the row that the key was made from is headings; otherwise it is already a pupil. */
  hasHeader: z.boolean(),
  /** Column numbers from 0. */
  columns: z.partialRecord(ColumnField, z.int().check(z.gte(0))),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Something given by mistake, told by its first bytes. */
export type OtherKind =
  | 'excel'
  | 'word'
  | 'spreadsheet'
  | 'numbers'
  | 'pdf'
  | 'image'
  | 'archive'
  | 'web-page'
  | 'json'
  | 'unknown';

/** `line` counts the file's own lines from 1; `column` is a heading as the file has it, or a column's number. */
export type RosterPlace = { file: string; line?: number; column?: string };

/** Why a whole file cannot be read. */
export type FileProblem = RosterPlace &
  (
    | { code: 'no-files' }
    | { code: 'empty-file' }
    | { code: 'too-big'; size: number; limit: number }
    | { code: 'too-many-rows'; limit: number }
    | { code: 'wrong-kind'; found: OtherKind }
    | { code: 'no-names' }
    | { code: 'zip-too-big'; limit: number }
    | { code: 'zip-too-many'; limit: number }
    | { code: 'zip-in-zip' }
    | { code: 'zip-locked' }
    | { code: 'zip-broken' }
    | { code: 'zip-empty' }
    | { code: 'xml-entities' }
    | { code: 'xml-broken' }
    | { code: 'xml-not-ctf'; root: string }
    | { code: 'oneroster-no-users' }
  );

/** Why one row is not among the pupils. */
export type LostRow = RosterPlace &
  ({ code: 'no-name' } | { code: 'broken-line' } | { code: 'extra-cells' } | { code: 'too-long' });

/** What is odd about a row that was kept. */
export type RosterNote = RosterPlace &
  (
    | { code: 'bad-upn'; value: string }
    | { code: 'upn-check-letter'; value: string; expected: string }
    | { code: 'bad-date'; value: string }
    | { code: 'month-first' }
    | { code: 'not-understood'; value: string }
    | { code: 'same-number'; value: string; other: RosterPlace }
    | { code: 'same-name-twice'; name: string; other: RosterPlace }
    | { code: 'several-classes'; name: string; kept: string; others: string[] }
    | { code: 'no-roles' }
    | { code: 'only-changes' }
    | { code: 'more-problems'; count: number }
  );

export type RosterProblem = FileProblem | LostRow | RosterNote;
