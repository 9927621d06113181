import type { ChildFact, Recall } from '../schema/childEvents.ts';
import { shuffled } from './shuffled.ts';

/** Few enough to be thought about one by one. */
const most = { own: 5, others: 3 };

/**
 * What a child is asked to tick from memory: tools of this toolkit among some of another one, in an order that is the
 * same at every tablet and tells nothing. Remembering before looking keeps longer than looking alone (Roediger and
 * Karpicke, Test-Enhanced Learning, 2006).
 */
export function recallChoices(
  toolkit: readonly string[],
  others: readonly string[],
  child: string,
): string[] {
  const by = (line: string) => shuffled(`${child}/${line}`);
  const mixed = (lines: readonly string[]) => [...new Set(lines)].sort((a, b) => by(a) - by(b));
  const strange = others.filter((line) => !toolkit.includes(line));
  return mixed([...mixed(toolkit).slice(0, most.own), ...mixed(strange).slice(0, most.others)]);
}

/** What a child ticked from memory, as an adult reads it. */
export interface Remembered {
  version: number;
  known: string[];
  /** In the toolkit, among what the child chose from, and not ticked. */
  missed: string[];
  /** Ticked, and of another toolkit. */
  strange: string[];
}

/** Draft by draft. What the toolkit held then counts, and not what the class has put into it since. */
export function rememberedIn(said: readonly ChildFact[] = []): Remembered[] {
  const versions = new Set(said.flatMap((fact) => (fact.kind === 'recall' ? fact.version : [])));
  return [...versions]
    .sort((a, b) => a - b)
    .flatMap((version) => {
      const { ticked = [], toolkit } = recallOf(said, version) ?? {};
      if (!toolkit) return [];
      return {
        version,
        known: toolkit.filter((line) => ticked.includes(line)),
        missed: toolkit.filter((line) => !ticked.includes(line)),
        strange: ticked.filter((line) => !toolkit.includes(line)),
      };
    });
}

/** What was remembered for this draft, once it was; the first time counts, because afterwards the child has looked. */
export function recallOf(said: readonly ChildFact[] = [], version: number): Recall | undefined {
  return said.find((fact): fact is Recall => fact.kind === 'recall' && fact.version === version);
}
