import { type Level, levels, type OwnLevel } from '../schema/words.ts';

/** How a child's own word on a target stands to an adult's. What is beyond secure is no more than a child can say. */
export function childAndAdult(child: OwnLevel, adult: Level): 'alike' | 'surer' | 'less-sure' {
  const top = levels.indexOf('secure');
  const apart = levels.indexOf(child) - Math.min(top, levels.indexOf(adult));
  if (apart === 0) return 'alike';
  return apart > 0 ? 'surer' : 'less-sure';
}
