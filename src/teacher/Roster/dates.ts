export type DateOrder = 'day-first' | 'month-first';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const isoShape = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const numbersShape = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const wordShape = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|\d{2})$/;

/**
 * An ISO date from what sheets hold: 2017-03-04, 04/03/2017, 4.3.17, 4-Mar-17, 4th March 2017, each with
 * or without a time.
 */
export function isoDate(value: string, order: DateOrder = 'day-first'): string | undefined {
  const text = dayPart(value);
  const iso = isoShape.exec(text);
  if (iso) return ifReal(iso[1], iso[2], iso[3]);
  const numbers = numbersShape.exec(text);
  if (numbers) {
    const [, first, second, year] = numbers;
    return order === 'day-first' ? ifReal(year, second, first) : ifReal(year, first, second);
  }
  const word = wordShape.exec(text);
  if (!word) return undefined;
  const month = months.indexOf(word[2]?.slice(0, 3) ?? '') + 1;
  return ifReal(word[3], String(month), word[1]);
}

/** American dates are believed only when some can be nothing else and none can be English. */
export function dateOrderOf(values: readonly string[]): DateOrder {
  const only = (order: DateOrder, other: DateOrder) =>
    values.some((value) => isoDate(value, order) !== undefined && isoDate(value, other) === undefined);
  return only('month-first', 'day-first') && !only('day-first', 'month-first') ? 'month-first' : 'day-first';
}

function dayPart(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$/, '')
    .trim();
}

/** Two-digit years are this century's: everyone on a primary school's list was born in it. */
function ifReal(year = '', month = '', day = ''): string | undefined {
  const [y, m, d] = [Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  // A 31st of February rolls over into March.
  const isReal = y >= 1900 && y < 2100 && date.getUTCMonth() === m - 1;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
