import type { FeedbackPart } from '../schema/words.ts';

/**
 * What is said to a child about one target, in three parts (did well, to improve, next step). `{x}` is what the child
 * can do, in the target's own words for pupils. The first of each is what one tap says.
 */
const stems: Record<FeedbackPart, readonly string[]> = {
  well: ['You can {x}.', 'New since your last draft: you can {x}.', 'It helps your reader that you {x}.'],
  improve: [
    'Find one place in this piece to {x}.',
    'Read it aloud, and listen for where to {x}.',
    'With a partner, look for where to {x}.',
  ],
  next: ['In your next piece, {x}.', 'Practise this first: {x}.', 'Show somebody else how to {x}.'],
};

/** Every way to say it of a target; of one that does not begin with "I can", its own words alone. */
export function waysToSay(part: FeedbackPart, target: string): string[] {
  const can = /^I can (.+?)\.?$/s.exec(target.trim())?.[1];
  return can ? stems[part].map((stem) => stem.replace('{x}', can)) : [target.trim()];
}
