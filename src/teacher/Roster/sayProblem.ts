import type { OtherKind, RosterPlace, RosterProblem } from '../../schema/roster.ts';

/** A problem in a teacher's words: where it is, what it is, and what was done or is to be done about it. */
export function sayProblem(problem: RosterProblem): string {
  const where = placeOf(problem);
  const said = sentence(problem);
  return where ? `${where}: ${said}` : said;
}

function placeOf({ file, line, column }: RosterPlace): string {
  const named = column && /^\d+$/.test(column) ? `column ${column}` : column && `column “${column}”`;
  return [file, line && `line ${line}`, named].filter(Boolean).join(', ');
}

function sentence(problem: RosterProblem): string {
  switch (problem.code) {
    case 'no-files':
      return 'No file was chosen.';
    case 'empty-file':
      return 'This file is empty.';
    case 'too-big':
      return `This is ${megabytes(problem.size)} in all, and a class list is never over ${megabytes(problem.limit)}. Check that it is the right file.`;
    case 'too-many-rows':
      return `This has more than ${problem.limit.toLocaleString('en-GB')} rows, so it is not a class list.`;
    case 'wrong-kind':
      return wrongKinds[problem.found];
    case 'no-names':
      return 'There are no pupils’ names in this. Check that it is a class list.';
    case 'zip-too-big':
      return `This zip unpacks to more than a class list ever is (${megabytes(problem.limit)}), so it was not opened.`;
    case 'zip-too-many':
      return `This zip holds more than ${problem.limit} files. Bring only the class lists.`;
    case 'zip-in-zip':
      return 'This is a zip inside a zip. Unpack it first, and bring what is in it.';
    case 'zip-locked':
      return 'This zip has a password. Unpack it on a computer, and bring what is in it.';
    case 'zip-broken':
      return 'This zip is damaged or was cut short. Make it again, or bring the files that are in it.';
    case 'zip-empty':
      return 'There is no class list in this zip.';
    case 'xml-entities':
      return 'This file defines codes of its own, which a Common Transfer File never does. For safety it was not read.';
    case 'xml-broken':
      return 'The file breaks off or is damaged here. Export it again from the school’s system.';
    case 'xml-not-ctf':
      return problem.root === 'Workbook'
        ? wrongKinds.excel
        : `This is XML, but not a Common Transfer File: it begins with “${problem.root}”.`;
    case 'oneroster-no-users':
      return 'This is part of a OneRoster set, and users.csv is missing. Bring all its files together.';
    case 'no-name':
      return 'There is no name on this line, so it was left out.';
    case 'broken-line':
      return 'This line has a quotation mark that does not close, so it was left out. Put it right in the file, and bring it again.';
    case 'extra-cells':
      return 'This line has more cells than the others, so its values may be in the wrong columns; it was left out.';
    case 'too-long':
      return 'A name or class on this line is longer than any name, so the line was left out.';
    case 'bad-upn':
      return `“${problem.value}” is not a UPN (a letter and 12 digits). The pupil is kept without it.`;
    case 'upn-check-letter':
      return `The UPN ${problem.value} should begin with ${problem.expected}; it may be mistyped. The pupil is kept with it.`;
    case 'bad-date':
      return `“${problem.value}” is not a date. The pupil is kept without a date of birth.`;
    case 'month-first':
      return 'These dates have the month first, as in America, and were read that way. Check one or two.';
    case 'not-understood':
      return `“${problem.value}” was not understood. The pupil is kept without it.`;
    case 'same-number':
      return `${problem.value} stands beside another name too (${placeOf(problem.other)}). Both pupils are kept, without it; put it right in the school’s system.`;
    case 'same-name-twice':
      return `${problem.name} is also in ${placeOf(problem.other)}, with nothing to tell them apart. Both are kept.`;
    case 'several-classes':
      return `${problem.name} is in ${problem.kept}, and also in ${problem.others.join(', ')}. ${problem.kept} is used.`;
    case 'no-roles':
      return 'This set does not say who is a pupil and who is an adult, so everybody is listed.';
    case 'only-changes':
      return 'This set says that it holds only changes, so nobody who is missing from it is taken to have left.';
    case 'more-problems':
      return `There are ${problem.count} more like these.`;
  }
}

const wrongKinds: Record<OtherKind, string> = {
  excel: 'This is an Excel workbook. In Excel choose File, Save As, CSV, and bring that.',
  word: 'This is a Word document. Bring the list as CSV from the school’s system, or copy the names and paste them.',
  spreadsheet:
    'This is a spreadsheet. Choose File, Save As, CSV in the program that made it, and bring that.',
  numbers: 'This is a Numbers spreadsheet. In Numbers choose File, Export To, CSV, and bring that.',
  pdf: 'This is a PDF. Bring the list as CSV from the school’s system.',
  image:
    'This is a picture. Bring the list as CSV from the school’s system, or copy the names and paste them.',
  archive: 'This is packed in a way that cannot be opened here. Unpack it, or make a zip.',
  'web-page':
    'This is a web page, even if its name says otherwise. Open it in Excel, choose Save As, CSV, and bring that.',
  json: 'This is JSON, which is not a class list. Bring the list as CSV from the school’s system.',
  unknown: 'This is not a text file. Bring the list as CSV from the school’s system.',
};

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`;
}
