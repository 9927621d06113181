import type { ColumnField } from '../../schema/roster.ts';
import { tidyCell } from './cells.ts';
import type { Pace } from './pace.ts';
import { addPupil, type Findings, type PupilText } from './pupilFrom.ts';
import { Refused } from './refused.ts';

// Deeper than any Common Transfer File goes.
const DEEPEST = 40;
const PIECE = 32_768;

// `Gender` became `Sex` on the way from version 19 to 25.
const fieldOf: Record<string, ColumnField> = {
  UPN: 'upn',
  Surname: 'family',
  LegalSurname: 'family',
  Forename: 'given',
  LegalForename: 'given',
  PreferredSurname: 'preferredFamily',
  PreferredForename: 'preferredGiven',
  DOB: 'born',
  Sex: 'sex',
  Gender: 'sex',
  NCyearActual: 'year',
};
const elementOf = (field: ColumnField) =>
  Object.keys(fieldOf).find((name) => fieldOf[name] === field) ?? field;

type OpenPupil = { line: number; text: PupilText };

/**
 * Pupils of a Common Transfer File. A file that breaks off is refused whole: the pupils after the break would
 * seem to have left.
 */
export async function readCtf(file: string, text: string, pace: Pace): Promise<Findings> {
  // No honest CTF declares entities; this also ends a file that would grow a thousandfold in the reading.
  if (text.includes('<!DOCTYPE')) throw new Refused({ code: 'xml-entities', file });
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const findings: Findings = { found: [], problems: [] };
  const path: string[] = [];
  let pupil: OpenPupil | undefined;
  let content = '';

  parser.on('error', (error) => {
    const place = { file, line: parser.line, column: String(parser.column) };
    const isEntity = error.message.includes('undefined entity');
    throw new Refused(isEntity ? { code: 'xml-entities', ...place } : { code: 'xml-broken', ...place });
  });
  parser.on('opentag', ({ name }) => {
    const element = localName(name);
    if (path.length === 0 && element !== 'CTfile')
      throw new Refused({ code: 'xml-not-ctf', file, root: element });
    path.push(element);
    if (path.length > DEEPEST) throw new Refused({ code: 'xml-broken', file, line: parser.line });
    if (element === 'Pupil') pupil = { line: parser.line, text: {} };
    content = '';
  });
  parser.on('text', (piece) => {
    content += piece;
  });
  parser.on('cdata', (piece) => {
    content += piece;
  });
  parser.on('closetag', () => {
    const element = path.pop() ?? '';
    const field = fieldOf[element];
    const parent = path.at(-1);
    if (pupil && field && (parent === 'Pupil' || parent === 'BasicDetails'))
      pupil.text[field] ||= tidyCell(content);
    if (pupil && element === 'Pupil') {
      addPupil(pupil.text, { file, line: pupil.line, columnOf: elementOf }, findings);
      pupil = undefined;
    }
    content = '';
  });

  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    await pace.did(Math.min(PIECE, text.length - at));
  }
  parser.close();
  return findings;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);
