/** What a piece is counted by among different kinds of writing: a genre, and a lesson where that is not English. */
export interface Kind {
  genre?: string | undefined;
  subject?: string | undefined;
}

/** As a unit's own lesson is left out where it is English, this says it of a piece of a unit that has another one. */
export const english = 'English';

/**
 * The kind of one piece: what an adult said of it, else its unit's (C25, C78: different contexts). One child's letter
 * in a unit of stories is a letter, and counts as another kind.
 */
export function kindOf(unit: Kind | undefined, piece: Kind | undefined): Kind {
  const subject = piece?.subject || unit?.subject;
  return {
    genre: piece?.genre || unit?.genre,
    ...(subject && subject !== english && { subject }),
  };
}
