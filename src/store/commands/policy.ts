import type { PolicyId } from '../../schema/ids.ts';
import { newId } from '../../schema/newId.ts';
import { Policy } from '../../schema/policy.ts';
import { today } from '../../schema/wallTime.ts';
import { publishedPolicies } from '../policyQueries.ts';
import { putFields } from '../putFields.ts';
import { type Store, spaceOf } from '../store.ts';
import { changeOf, recordTables, type Writing, write } from '../write.ts';

/** A new version, in force from now on. What was published before stays as it is, to be read and to go back to. */
export async function publishPolicy(store: Store, policy: Policy): Promise<PolicyId> {
  const id = newId<PolicyId>(store.random);
  const [newest] = await publishedPolicies(store);
  const published = {
    version: (newest?.version ?? 0) + 1,
    publishedOn: today(store.wall),
    policy: Policy.parse(policy),
  };
  const before = await write(store, recordTables, async (desk) => {
    const school = await schoolIn(desk, store);
    const held = school.policy;
    await desk.append({
      kind: 'edit',
      changes: [changeOf('policy', { id }, published), changeOf('school', school, { policy: id })],
    });
    return held;
  });
  rememberPolicy(store, id, before);
  return id;
}

/** Puts an earlier version, or the usual policy, in force again. */
export async function goBackTo(store: Store, policy: InForce): Promise<void> {
  const before = (await store.db.schools.get(spaceOf(store, 'school')))?.policy;
  if (await putPolicy(store, policy)) rememberPolicy(store, policy, before);
}

type InForce = PolicyId | 'usual';

function rememberPolicy(store: Store, now: InForce, before: InForce = 'usual'): void {
  store.undo.push({
    done: { what: 'policy' },
    undo: async () => void (await putPolicy(store, before, now)),
  });
}

/** `instead`: only of this one. Where somebody has published another one since, theirs stands. */
function putPolicy(store: Store, policy: InForce, instead?: InForce): Promise<boolean> {
  return write(store, recordTables, async (desk) => {
    const school = await schoolIn(desk, store);
    if (instead && school.policy !== instead) return false;
    return (await putFields(desk, 'school', school.id, { policy })) !== undefined;
  });
}

async function schoolIn(desk: Writing, store: Store) {
  const id = spaceOf(store, 'school');
  await desk.records.school.want([id]);
  const row = desk.records.school.get(id);
  if (!row) throw new Error('No such school');
  return row as typeof row & { policy?: InForce };
}
