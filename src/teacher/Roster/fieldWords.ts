import type { FieldChange } from '../../rules/rosterChanges.ts';
import type { RosterHold } from '../../rules/rosterDiff.ts';
import type { RosterDoubt } from '../../rules/rosterPairs.ts';
import type { ColumnField } from '../../schema/roster.ts';

/** In the order in which they are asked for. */
export const columnWords: Record<ColumnField, string> = {
  given: 'First name',
  family: 'Surname',
  name: 'First name and surname in one column',
  preferredGiven: 'Known as (first name)',
  preferredFamily: 'Known as (surname)',
  className: 'Class',
  year: 'Year group',
  upn: 'UPN',
  born: 'Date of birth',
  sex: 'Sex',
};

const changeWords: Record<FieldChange['field'], string> = {
  given: 'first name',
  family: 'surname',
  preferredGiven: 'known as',
  preferredFamily: 'known as (surname)',
  className: 'class',
  year: 'year group',
  upn: 'UPN',
  born: 'date of birth',
  sex: 'sex',
  sourcedId: 'number in the school’s system',
  left: 'back again',
};

/** "surname: Hart, now Hart-Lee" */
export function sayChange({ field, was, now }: FieldChange): string {
  if (field === 'left') return changeWords.left;
  return was === undefined ? `${changeWords[field]}: ${now}` : `${changeWords[field]}: ${was}, now ${now}`;
}

export function sayDoubt(reason: RosterDoubt['reason']): string {
  return {
    'same-number': 'has the number of a pupil here, but another name',
    'several-fit': 'could be more than one pupil here',
    'other-birthday': 'has the name of a pupil here, but another date of birth',
    'other-upn': 'has the name of a pupil here, but another UPN',
    'known-as': 'may be a pupil here by another first name',
  }[reason];
}

export function sayHold({ reason, count, of }: RosterHold): { title: string; body: string; yes: string } {
  const pupils = `${count} of ${of} pupils`;
  return {
    'many-renamed': {
      title: `${pupils} would change name under the same UPN.`,
      body: 'That often means that a column slipped when the list was made. Check the list before you bring it in.',
      yes: 'The names are right',
    },
    'many-left': {
      title: `${pupils} are not on this list and would leave.`,
      body: 'That often means that the list is of another class, or of part of one. Their work stays here whatever you choose.',
      yes: 'They have left',
    },
    'list-not-whole': {
      title: `${pupils} are not among the lines that could be read.`,
      body: 'Some lines or files were left out, so they may not have left at all.',
      yes: 'They have left',
    },
  }[reason];
}
