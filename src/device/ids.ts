/** Fills with random bytes. Tests hand in one that starts from a seed. */
export type Randomness = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

export const systemRandomness: Randomness = (bytes) => crypto.getRandomValues(bytes);
