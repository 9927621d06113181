import type { RosterPupil } from '../../schema/roster.ts';

/** A cell's words: one line, single spaces, letters composed, without the tricks that keep Excel from changing them. */
export function tidyCell(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/^="(.*)"$/s, '$1')
    .replace(/[\p{Cc}\p{Z}\u200b\ufeff]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Numbers, dashes and "n/a" are no names. */
export function isNameLike(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:[nN]\/[aA]|NA)$/.test(text);
}

const yearShape = /^(?:nc ?)?(?:y(?:ea)?r?)? ?(?:group|grp)? ?-?0?(\d{1,2})$/i;
const beforeReception = /^(?:n(?:ursery)?\d?|pre-?(?:school|k(?:g)?)|e[12])$/i;

/** 0 to 13, Reception being 0; `none` for nursery, which comes before; undefined for what makes no sense. */
export function yearOf(value: string): number | 'none' | undefined {
  if (/^(?:r|rec|reception|yr|year r|fs ?2)$/i.test(value)) return 0;
  if (beforeReception.test(value)) return 'none';
  const year = Number(yearShape.exec(value)?.[1] ?? Number.NaN);
  return year >= 0 && year <= 13 ? year : undefined;
}

export function sexOf(value: string): RosterPupil['sex'] {
  if (/^(?:f|female|girl)$/i.test(value)) return 'F';
  if (/^(?:m|male|boy)$/i.test(value)) return 'M';
  if (
    /^(?:u|x|unknown|unspecified|not ?(?:known|specified|stated|recorded)|other|prefer not to say)$/i.test(
      value,
    )
  )
    return 'U';
  return undefined;
}

// Words that belong to the surname that follows them.
const particles =
  /^(?:al|el|ap|ben|bin|bint|da|dal|das|de|del|della|den|der|di|do|dos|du|ibn|la|le|mac|st|st\.|ten|ter|van|von)$/i;

/** "Brown, Amy" and "Amy Brown", "BROWN Amy" too; a single word is a first name. */
export function splitName(name: string): { given: string; family: string } {
  const comma = name.indexOf(',');
  if (comma >= 0) return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  const words = name.split(' ');
  const shouted = words.filter((word) => /^[\p{Lu}'’-]{3,}$/u.test(word));
  if (shouted.length > 0 && shouted.length < words.length) {
    return { family: shouted.join(' '), given: words.filter((word) => !shouted.includes(word)).join(' ') };
  }
  let start = Math.max(1, words.length - 1);
  while (start > 1 && particles.test(words[start - 1] ?? '')) start -= 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') };
}
