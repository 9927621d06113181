import { readAttachment } from './attachments.ts';
import type { CasePackageRow } from './rows.ts';
import type { Store } from './store.ts';

/** The packages that targets were brought in from, the newest first. */
export async function casePackages({ db }: Store): Promise<CasePackageRow[]> {
  const rows = await db.casePackages.toArray();
  return rows
    .filter(({ package: bytes, place }) => bytes !== undefined && place !== 'put-away')
    .sort((a, b) => (a.broughtOn < b.broughtOn ? 1 : -1));
}

/** A package as it was packed; undefined while it is on its way to this tablet. */
export function casePackageBytes(
  store: Store,
  { package: attachment }: CasePackageRow,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readAttachment(store, attachment);
}
