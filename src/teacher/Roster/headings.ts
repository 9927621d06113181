import type { ColumnField } from '../../schema/roster.ts';

/**
 * Headings that school systems and offices write, without spaces, capitals and punctuation. Gathered from public
 * import guides; no system promises them, so a heading that is not here is asked about.
 */
const words: Record<ColumnField, string> = {
  upn: 'upn uniquepupilnumber uniquepupilno upnnumber',
  given: 'forename forenames firstname firstnames givenname givennames first christianname',
  family: 'surname lastname familyname last secondname',
  name: 'name fullname names nameofpupil surnameforename surnameandforename forenamesurname displayname legalname legalfullname',
  preferredGiven:
    'preferredforename preferredfirstname preferredgivenname preferredname prefforename preffirstname knownas knownasname knownasforename knownasfirstname chosenforename chosenfirstname chosenname usualforename callingname nickname',
  preferredFamily:
    'preferredsurname preferredlastname preferredfamilyname prefsurname preflastname knownassurname knownaslastname chosensurname chosenlastname usualsurname',
  born: 'dob dateofbirth birthdate birthday born',
  sex: 'sex gender legalsex',
  year: 'year yeargroup yeargrp yr yrgroup yg ncyear ncyearactual ncyeargroup nationalcurriculumyear curriculumyear yeartaughtin',
  className:
    'class classname classgroup mainclass reg reggroup reggrp regform regclass registrationgroup registrationform registrationclass form formgroup formname tutorgroup tutgrp homeroom',
};

const fieldOf = new Map<string, ColumnField>(
  Object.entries(words).flatMap(([field, names]) =>
    names.split(' ').map((name) => [name, field as ColumnField]),
  ),
);

// "Legal" names are the ones in the register; where a sheet has them, a plain "Forename" is what the child is called.
const legal = new Map<string, ColumnField>(
  ['forename', 'firstname', 'givenname', 'forenames'].map((name) => [`legal${name}`, 'given' as const]),
);
for (const name of ['surname', 'lastname', 'familyname']) legal.set(`legal${name}`, 'family');

/** A heading reduced to its letters: "Legal Surname (as on birth certificate)" is `legalsurname`. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function fieldOfHeading(heading: string): ColumnField | undefined {
  const plain = plainHeading(heading);
  const short = plain.replace(/^(?:pupils?|students?|childs?|learners?|current)(?=.)/, '');
  if (/^(?:pupil|student|child|learner)s?$/.test(plain)) return 'name';
  return legal.get(plain) ?? legal.get(short) ?? fieldOf.get(plain) ?? fieldOf.get(short);
}

export function isLegalHeading(heading: string): boolean {
  return plainHeading(heading).includes('legal');
}

/** How many different fields a row of cells names, were it a row of headings. */
export function headingsIn(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => fieldOfHeading(cell) ?? [])).size;
}
