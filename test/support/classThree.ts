import { checkLetterOf } from '../../src/teacher/Roster/upn.ts';

export type ListedPupil = {
  upn: string;
  id: string;
  given: string;
  family: string;
  called?: string;
  born: string;
  sex: 'F' | 'M';
  className: string;
};

// Invented children. Every letter is in Windows-1252, so that one class can be written in every encoding.
const names: [given: string, family: string, sex: 'F' | 'M', called?: string][] = [
  ['Amelia', 'Adeyemi', 'F', 'Millie'],
  ['Amy', 'Baker', 'F'],
  ['Amy', 'Brown', 'F'],
  ['Ayaan', 'Choudhury', 'M'],
  ['Beau', "D'Arcy", 'M'],
  ['Chloé', 'Dubois', 'F'],
  ['Daisy', 'Edwards', 'F'],
  ['Dylan', 'Fitzgerald', 'M'],
  ['Ebony', 'Grant', 'F'],
  ['Ethan', 'Hughes', 'M'],
  ['Fatima', 'Iqbal', 'F'],
  ['Finley', 'Jackson', 'M'],
  ['Freya', 'Jónsdóttir', 'F'],
  ['George', 'King', 'M'],
  ['Grace', 'Lewis-Hart', 'F'],
  ['Harrison', 'Mbeki', 'M', 'Harry'],
  ['Isla', 'McKenzie', 'F'],
  ['Jaya', 'Nair', 'F'],
  ['Jakub', 'Nowak', 'M'],
  ['Niamh', 'O’Brien', 'F'],
  ['Kofi', 'Owusu', 'M'],
  ['Leo', 'Papadopoulos', 'M'],
  ['Lily-Mae', 'Quinn', 'F'],
  ['Mohammed', 'Rahman', 'M'],
  ['Mohammed', 'Siddiqui', 'M', 'Mo'],
  ['Noah', 'Taylor', 'M'],
  ['Siân', 'Thomas', 'F'],
  ['Sofía', 'de la Vega', 'F'],
  ['Zoë', 'Walker', 'F'],
  ['Yusuf', 'Yilmaz', 'M'],
];

/** A Year 3 of thirty: sixteen in 3 Ash, fourteen in 3 Oak. Local authority 999 does not exist. */
export const classThree: ListedPupil[] = names.map(([given, family, sex, called], n) => {
  const digits = `999123421${String(n + 1).padStart(3, '0')}`;
  return {
    upn: checkLetterOf(`?${digits}`) + digits,
    id: `u-${1001 + n}`,
    given,
    family,
    ...(called ? { called } : {}),
    born: new Date(Date.UTC(2017, 8, 1 + n * 12)).toISOString().slice(0, 10),
    sex,
    className: n < 16 ? '3 Ash' : '3 Oak',
  };
});
