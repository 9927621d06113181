// What the code on a child's sign-in card says: a random word that stands for this child until an adult makes another
// card. It is no id, so that a card that was lost opens nothing once there is a new one.

const mark = 'REDRAFT-CARD/';

export function cardText(word: string): string {
  return mark + word.toUpperCase();
}

/** Undefined for any other code, such as a book sticker's or a joining code. */
export function wordOnCard(text: string): string | undefined {
  const word = text.slice(mark.length).toLowerCase();
  return text.startsWith(mark) && /^[a-z0-9]{20}$/.test(word) ? word : undefined;
}
