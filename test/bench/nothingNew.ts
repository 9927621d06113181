import { memoryFolder } from '../support/memoryFolder.ts';
import { memoryHome } from '../support/memoryHome.ts';
import { thirtyTablets } from '../support/thirtyTablets.ts';
import type { Figure } from './figure.ts';

const how = { kind: 'folder' } as const;
const kinds = [
  { what: 'the reference endpoint', open: () => memoryHome(), aim: 2 },
  { what: 'a folder with a list', open: () => ({ ...memoryFolder({ lists: true }), how }), aim: 35 },
  { what: 'a folder without a list', open: () => ({ ...memoryFolder({ lists: false }), how }), aim: 35 },
];

/** What one of thirty tablets asks of home when nobody has anything new. Counted, so in this process. */
export async function nothingNew(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, open, aim } of kinds) {
    const home = open();
    const [first] = await thirtyTablets(home);
    const before = home.asked.length;
    const report = await first?.door.sendHome();
    if (report?.outcome !== 'nothing-new') throw new Error(`The handover: ${JSON.stringify(report)}`);
    figures.push({
      what: `nothing new, 30 tablets, at ${what}`,
      value: home.asked.length - before,
      unit: 'requests',
      aim: { value: aim },
    });
  }
  return figures;
}
