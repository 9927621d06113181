import { aSchoolAt, aTabletThatJoins, type Connected } from './handover.ts';
import type { Tablet } from './tablet.ts';

/** A school of thirty tablets, each of which has heard of all the others, and has nothing to send. */
export async function thirtyTablets(home: Parameters<typeof aSchoolAt>[0]): Promise<(Tablet & Connected)[]> {
  const first = await aSchoolAt(home);
  await first.door.sendHome();
  const tablets: (Tablet & Connected)[] = [first];
  for (let n = 2; n <= 30; n++) {
    const tablet = await aTabletThatJoins(first, home.fetch, `Adult ${n}`);
    await tablet.door.sendHome();
    tablets.push(tablet);
  }
  for (let round = 0; round < 2; round++) for (const { door } of tablets) await door.sendHome();
  return tablets;
}
