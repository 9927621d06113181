import type { PolicyPreview } from '../../rules/policyPreview.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** How much would change in a class, and which way. */
export function previewWords({ of, up, down, changes }: PolicyPreview, name: string, { say }: Words): string {
  if (of === 0) return `Nothing has been judged in ${name} this school year, so nothing would change there.`;
  if (changes.length === 0) return `Nothing would change in ${name}. Standings looked at: ${of}.`;
  const ways = [up > 0 && `${up} up`, down > 0 && `${down} down`].filter(Boolean).join(', ');
  const pupils = new Set(changes.map(({ pupil }) => pupil)).size;
  const whom = pupils === 1 ? say('one {pupil}') : say('{n pupil}', { n: pupils });
  return `In ${name}, ${changes.length} of ${of} standings would change, of ${whom}: ${ways}. ${say('No judgement changes, and what {an adult} said stays.')}`;
}
