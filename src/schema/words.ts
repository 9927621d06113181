// Plain lists: a screen that checks nothing from elsewhere loads without what checks it.

/** From "not yet" upwards. What a school calls them is a setting; these are the keys. */
export const levels = ['not-yet', 'approaching', 'secure', 'deeper'] as const;
export type Level = (typeof levels)[number];

/** What a child says of their own writing: three faces. */
export const ownLevels = ['not-yet', 'approaching', 'secure'] as const;
export type OwnLevel = (typeof ownLevels)[number];

/** What a station is for today. */
export const doings = ['free', 'self-assess', 'critique', 'redraft', 'practice', 'read'] as const;
export type Doing = (typeof doings)[number];

/** What an author says to a critique. */
export const replies = ['will', 'wont', 'unclear'] as const;
export type ReplyIs = (typeof replies)[number];

/** What a mark on a page is: two colours, a gap to be closed, a question, a praise stamp, or one of the school's codes. */
export const markSorts = ['pink', 'green', 'gap', 'question', 'stamp', 'code'] as const;
export type MarkSort = (typeof markSorts)[number];

/** A child says what a word means in a line or two. */
export const inMyWordsMax = 300;

/** What a child says aloud of a piece: a draft, why they chose a face for a target, the piece read out, their own idea. */
export const soundsOf = ['draft', 'why', 'reading', 'idea'] as const;
export type SoundOf = (typeof soundsOf)[number];

/** What a school may draw a mark in. */
export const markColours = ['pink', 'green', 'orange', 'purple', 'gold', 'blue', 'red'] as const;
export type MarkColour = (typeof markColours)[number];

/** What a draft can be chosen for. */
export const choices = ['polished', 'portfolio'] as const;
export type ChoiceIs = (typeof choices)[number];

/** The parts of what a child is told of a piece: did well, to improve, next step. */
export const feedbackParts = ['well', 'improve', 'next'] as const;
export type FeedbackPart = (typeof feedbackParts)[number];

/** How alone the child was when the piece was written. */
export const supports = ['independent', 'with-help', 'guided'] as const;
export type Support = (typeof supports)[number];

/** Where a class is in its unit, in the order of Talk for Writing. */
export const stages = ['cold', 'imitation', 'innovation', 'invention', 'hot', 'polished'] as const;
export type Stage = (typeof stages)[number];

export const taskKinds = ['cold', 'practice', 'catch-up', 'hot', 'polished'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** A text of more characters, or of more bytes than an event has room for, lies beside its event. */
export const draftMax = 24_000;
export const draftBytesMax = 31 * 1024;

/** More than any child writes in a sitting, so that a pasted book does not become a draft. */
export const textMax = 100_000;

/** Of a unit's text. An extract to learn from: with all its letters it has room in one event. */
export const coreMax = 10_000;
export const flawedMax = 4000;
export const textPagesMax = 6;
export const toolkitMax = 20;
/** Lines that an adult reads aloud for a unit: as many as one change of a record can name. */
export const spokenMax = 40;
export const boxesMax = 12;
export const textLineMax = 500;
export const myBoxMax = 1000;
/** Places of a line that is drawn on a page: enough for a ring round a paragraph, and a kilobyte. */
export const inkMax = 60;
/** How often a page that was turned, cut or photographed again still knows what it was. */
export const pageWasMax = 20;
