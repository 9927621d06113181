export interface NewPin {
  pin: string;
  again: string;
}

export const shortest = 4;
export const longest = 8;

export const pinRules = `${shortest} to ${longest} digits. Not 1234 or 0000: children try those first.`;

/** What is wrong with a chosen PIN, said by its field; nothing when it can be used. */
export function pinProblems({ pin, again }: NewPin): Partial<NewPin> {
  const problem = pinProblem(pin);
  if (problem) return { pin: problem };
  return pin === again ? {} : { again: 'This is not the same PIN. Type it once more.' };
}

function pinProblem(pin: string): string | undefined {
  if (pin === '') return 'Choose a PIN.';
  if (!/^[0-9]*$/.test(pin)) return 'Use digits only.';
  if (pin.length < shortest) return `Use at least ${shortest} digits.`;
  if (pin.length > longest) return `Use at most ${longest} digits.`;
  return isGuessedFirst(pin) ? 'Children would guess this one first. Choose another.' : undefined;
}

/** The same digit all along, or one up or down each time. */
function isGuessedFirst(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}
