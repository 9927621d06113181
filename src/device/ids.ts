/** Fills with random bytes. */
export type Randomness = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

export const systemRandomness: Randomness = (bytes) => crypto.getRandomValues(bytes);

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 100 random bits as 20 characters that are safe in names, addresses and keys. */
export function newId<Id extends string>(random: Randomness): Id {
  return [...random(new Uint8Array(20))].map((byte) => alphabet[byte & 31]).join('') as Id;
}
