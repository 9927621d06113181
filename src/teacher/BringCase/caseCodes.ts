import type { TargetId } from '../../schema/ids.ts';
import { uuidOf } from '../ChangeSheet/sheetCase.ts';

/**
 * The code of what a CASE identifier names, always the same one: a package that is brought in twice, or on two
 * tablets, makes no target twice.
 */
export function codeOfCase(identifier: string): TargetId {
  return uuidOf(`case/${identifier}`).replaceAll('-', '').slice(0, 20) as TargetId;
}
