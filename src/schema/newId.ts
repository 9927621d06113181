const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** 100 random bits as 20 characters that are safe in names, addresses and keys. `fill` fills with random bytes. */
export function newId<Id extends string>(
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Id {
  return [...fill(new Uint8Array(20))].map((byte) => alphabet[byte & 31]).join('') as Id;
}
