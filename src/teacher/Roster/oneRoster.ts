import type { ColumnField } from '../../schema/roster.ts';
import { tidyCell } from './cells.ts';
import type { Pace } from './pace.ts';
import { addPupil, type Findings, type PupilText } from './pupilFrom.ts';
import type { Table } from './readTable.ts';
import { Refused } from './refused.ts';
import { checkLetterOf, isUpnShaped } from './upn.ts';

export type RosterPart =
  | 'users'
  | 'classes'
  | 'enrollments'
  | 'roles'
  | 'demographics'
  | 'manifest'
  | 'other';
export type PartFile = { file: string; part: RosterPart; table: Table };

/** Which file of a OneRoster set a table is, by its headings; undefined when it is none of a set. */
export function rosterPartOf({ rows }: Table): RosterPart | undefined {
  const headings = new Set((rows[0]?.cells ?? []).map(plain));
  const has = (...names: string[]) => names.every((name) => headings.has(name));
  if (has('propertyname', 'value')) return 'manifest';
  if (has('classsourcedid', 'usersourcedid')) return 'enrollments';
  if (has('usersourcedid', 'role')) return 'roles';
  if (!has('sourcedid')) return undefined;
  if (has('givenname') || has('familyname')) return 'users';
  if (has('birthdate') || has('sex')) return 'demographics';
  // Courses and terms have titles too.
  return has('title') && !has('coursecode') && !has('startdate') ? 'classes' : 'other';
}

const plain = (heading: string) => tidyCell(heading).toLowerCase();

/** One row of a part, read by heading: the order of columns differs between the systems that write them. */
type Line = { file: string; line: number; length: number; get: (heading: string) => string };

/** The pupils of a OneRoster 1.1 or 1.2 set (or Microsoft's School Data Sync 2.1): users who are students. */
export async function readOneRoster(files: readonly PartFile[], pace: Pace): Promise<Findings> {
  const lines = (part: RosterPart) => files.filter((file) => file.part === part).flatMap(linesOf);
  const users = lines('users');
  const [first] = files;
  if (users.length === 0) throw new Refused({ code: 'oneroster-no-users', file: first?.file ?? '' });
  const findings: Findings = { found: [], problems: [] };
  const isPupil = pupilTest(users, lines('roles'), lines('enrollments'));
  if (!isPupil) findings.problems.push({ code: 'no-roles', file: users[0]?.file ?? '' });
  const classes = classesByUser(lines('classes'), lines('enrollments'));
  const demographics = new Map(lines('demographics').map((line) => [line.get('sourcedId'), line]));
  notePartialSet(lines('manifest'), findings);
  for (const user of users) {
    const id = user.get('sourcedId');
    if (isHere(user) && (!isPupil || isPupil(user))) {
      addUser(user, demographics.get(id), classes.get(id) ?? [], findings);
    }
    await pace.did(user.length);
  }
  return findings;
}

function linesOf({ file, table }: PartFile): Line[] {
  const [header, ...rows] = table.rows;
  const columns = new Map((header?.cells ?? []).map((cell, n) => [plain(cell), n]));
  return rows.map(({ line, cells }) => ({
    file,
    line,
    length: cells.join().length,
    get: (heading) => tidyCell(cells[columns.get(heading.toLowerCase()) ?? cells.length]),
  }));
}

const isHere = (line: Line) => line.get('status').toLowerCase() !== 'tobedeleted';
const isStudent = (line: Line) => line.get('role').toLowerCase() === 'student';

/** 1.1 says the role of each user, 1.2 in a file of its own; failing both, what they are in their classes. */
function pupilTest(users: Line[], roles: Line[], enrollments: Line[]): ((user: Line) => boolean) | undefined {
  if (users.some((user) => user.get('role'))) return isStudent;
  const stated = [roles, enrollments].find((lines) => lines.some((line) => line.get('role')));
  if (!stated) return undefined;
  const students = new Set(
    stated.filter((line) => isHere(line) && isStudent(line)).map((l) => l.get('userSourcedId')),
  );
  return (user) => students.has(user.get('sourcedId'));
}

type ClassSeat = { title: string; isHome: boolean };

function classesByUser(classes: Line[], enrollments: Line[]): Map<string, ClassSeat[]> {
  const seats = new Map(
    classes
      .filter(isHere)
      .map((line): [string, ClassSeat] => [
        line.get('sourcedId'),
        { title: line.get('title'), isHome: line.get('classType').toLowerCase() === 'homeroom' },
      ]),
  );
  const byUser = new Map<string, ClassSeat[]>();
  for (const line of enrollments) {
    const seat = seats.get(line.get('classSourcedId'));
    if (!seat?.title || !isHere(line)) continue;
    const user = line.get('userSourcedId');
    byUser.set(user, [...(byUser.get(user) ?? []), seat]);
  }
  return byUser;
}

const headings: Partial<Record<ColumnField, string>> = {
  upn: 'identifier',
  born: 'birthDate',
  sex: 'sex',
  year: 'grades',
};

function addUser(user: Line, demographics: Line | undefined, seats: ClassSeat[], findings: Findings): void {
  const home = seats.find(({ isHome }) => isHome) ?? seats[0];
  const text: PupilText = {
    sourcedId: user.get('sourcedId'),
    upn: upnOf(user),
    given: user.get('givenName'),
    family: user.get('familyName'),
    // The standard says preferredGivenName; some systems write the API's names.
    preferredGiven: user.get('preferredGivenName') || user.get('preferredFirstName'),
    preferredFamily: user.get('preferredFamilyName') || user.get('preferredLastName'),
    born: demographics?.get('birthDate') ?? '',
    sex: demographics?.get('sex') ?? '',
    year: gradeOf(user.get('grades') || user.get('grade')),
    className: home?.title ?? '',
  };
  const place = { file: user.file, line: user.line };
  addPupil(text, { ...place, columnOf: (field) => headings[field] ?? field }, findings);
  noteOtherClasses(text, seats, home, place, findings);
}

function noteOtherClasses(
  text: PupilText,
  seats: ClassSeat[],
  home: ClassSeat | undefined,
  place: { file: string; line: number },
  { problems }: Findings,
): void {
  const others = [...new Set(seats.map(({ title }) => title))].filter((title) => title !== home?.title);
  if (!home || home.isHome || others.length === 0) return;
  const name = `${text.given} ${text.family}`.trim();
  problems.push({ code: 'several-classes', name, kept: home.title, others, ...place });
}

/** Schools put the UPN in one of three places; only a right check letter tells it from other numbers. */
function upnOf(user: Line): string {
  const places = ['identifier', 'userIds', 'userMasterIdentifier'].map((heading) =>
    user.get(heading).toUpperCase(),
  );
  const candidates = places.join(' ').match(/\b[A-Z]\d{11}[\dA-Z]\b/g) ?? [];
  return candidates.find((value) => isUpnShaped(value) && value.startsWith(checkLetterOf(value))) ?? '';
}

/** Several grades, or grades of other countries (KG, 1.2's PS and UG), say no English year. */
function gradeOf(grades: string): string {
  return /^(?:\d{1,2}|r)$/i.test(grades) ? grades : '';
}

/** A set of changes leaves out everyone who stayed the same. */
function notePartialSet(manifest: Line[], { problems }: Findings): void {
  const delta = manifest.find(
    (line) =>
      /^file\.(?:users|enrollments)$/i.test(line.get('propertyName')) &&
      line.get('value').toLowerCase() === 'delta',
  );
  if (delta) problems.push({ code: 'only-changes', file: delta.file, line: delta.line });
}
