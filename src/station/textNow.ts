import type { UnitText } from '../schema/unitText.ts';
import type { Stage } from '../schema/words.ts';

/** What of the unit's text a child may have in front of them. */
export interface TextNow {
  text: boolean;
  plan: boolean;
  better: boolean;
}

/**
 * What helps is there while the class learns. The cold task shows what children can do before that, so nothing is; at
 * the hot task a child has the plan that they made, and not the words of somebody else.
 */
export function textNow(
  stage: Stage | undefined,
  text: UnitText | undefined,
  toolkit: readonly string[],
): TextNow {
  const isLearning = stage !== undefined && stage !== 'cold' && stage !== 'hot';
  const { core = '', corePages = [], mapPages = [], boxes = [], flawed = '', betterTask } = text ?? {};
  return {
    text: isLearning && (core !== '' || corePages.length + mapPages.length + toolkit.length > 0),
    plan: boxes.length > 0 && (isLearning || stage === 'hot'),
    better: isLearning && flawed !== '' && betterTask !== undefined,
  };
}
