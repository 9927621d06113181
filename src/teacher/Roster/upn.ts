// I, O and S are left out because they look like digits.
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const shape = new RegExp(`^[${checkLetters}]\\d{11}[\\d${checkLetters}]$`);

/** A UPN without the spaces that people put in. */
export function tidyUpn(value: string): string {
  return value.replace(/\s+/g, '').toUpperCase();
}

/** A letter and twelve digits; a temporary one ends in a letter. */
export function isUpnShaped(upn: string): boolean {
  return shape.test(upn);
}

/** The first letter that the rest of a UPN asks for: digits times their places 2 to 13, modulo 23. */
export function checkLetterOf(upn: string): string {
  const sum = [...upn.slice(1)].reduce((total, char, n) => total + worthOf(char) * (n + 2), 0);
  return checkLetters.charAt(sum % 23);
}

function worthOf(char: string): number {
  const digit = Number(char);
  return Number.isNaN(digit) ? checkLetters.indexOf(char) : digit;
}
