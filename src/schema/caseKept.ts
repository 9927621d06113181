import * as z from 'zod/mini';
import { Attachment } from './attachment.ts';
import { SheetKey } from './sheet.ts';

/** A CASE package that targets were brought in from, kept whole: what no sheet shows goes out again with it. */
export const CasePackageKept = z.looseObject({
  title: z.string().check(z.maxLength(500)),
  items: z.int().check(z.gte(0)),
  /** The sheet that each group of its targets went to. */
  went: z.record(z.string(), SheetKey),
  broughtOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The JSON as it came, packed with gzip. */
  package: Attachment,
  /** `put-away`: bringing it in was taken back. */
  place: z.optional(z.enum(['here', 'put-away'])),
});
export type CasePackageKept = z.infer<typeof CasePackageKept>;
