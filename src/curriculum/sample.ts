import type { SampleClass } from '../schema/sample.ts';

/** A Year 4 class to look round in. Every name and every word of it is invented. */
export async function sampleClass(): Promise<SampleClass> {
  const [{ pupils }, { units }] = await Promise.all([
    import('./sample/pupils.ts'),
    import('./sample/units.ts'),
  ]);
  return {
    school: 'Larkfield Primary (sample)',
    className: 'Kingfishers',
    year: 4,
    label: 'Sample class',
    pupils,
    units,
  };
}
