import { Policy } from '../../schema/policy.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** Why a policy cannot be published; nothing when it can. */
export function policyProblem(policy: Policy, { say }: Words): string | undefined {
  const windows = policy.windows ?? [];
  if (windows.some(({ name }) => name.trim() === '')) return 'Give every time in which leaders look a name.';
  if (windows.some(({ from, to }) => to < from)) return 'A time in which leaders look ends before it begins.';
  return Policy.safeParse(policy).success ? undefined : say('No {pupil} could ever meet this policy.');
}
