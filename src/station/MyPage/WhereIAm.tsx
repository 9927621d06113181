import type { TargetId } from '../../schema/ids.ts';
import type { Face } from '../../schema/records.ts';

/** Where the child is with a target, where the teacher has put it here: a sentence, never a level or a number. */
export function WhereIAm({ told, target }: { told: Face['told']; target: TargetId }) {
  const line = told && told !== 'none' ? told.lines.find((each) => each.target === target) : undefined;
  return line ? <p class="my-where">{line.says}</p> : null;
}
