import type { CaseCriterion, CasePackage } from '../../schema/case.ts';
import type { Depth } from '../../schema/curriculum.ts';
import { depthsInFile } from '../ChangeSheet/fileWords.ts';

/** By item: the one depth at which it stands, or what each depth of it looks like. */
export type Depths = ReadonlyMap<string, { depth?: Depth; words?: string }>;

export function depthsIn({ CFRubrics }: CasePackage): Depths {
  const criteria = (CFRubrics ?? []).flatMap(({ CFRubricCriteria }) => CFRubricCriteria ?? []);
  return new Map(
    criteria.flatMap((criterion) => {
      const item = criterion.CFItemURI?.identifier;
      return item ? [[item, levelsOf(criterion)] as const] : [];
    }),
  );
}

function levelsOf({ CFRubricCriterionLevels }: CaseCriterion): { depth?: Depth; words?: string } {
  const levels = CFRubricCriterionLevels ?? [];
  const depth = levels.length === 1 && depthIn(levels[0]?.quality);
  if (depth) return { depth };
  const words = levels.flatMap(({ quality, description }) =>
    description ? [`${quality ? `${quality}: ` : ''}${description}`] : [],
  );
  return words.length > 0 ? { words: words.join('\n') } : {};
}

/** A depth by its own word or by the one that stands in files. */
export function depthIn(said: unknown): Depth {
  const depths = ['towards', 'expected', 'greater'] as const;
  return depths.find((depth) => depth === said || depthsInFile[depth] === said) ?? null;
}
