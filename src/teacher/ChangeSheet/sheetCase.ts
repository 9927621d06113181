import { strandsOf } from '../../rules/sheetLines.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { usualWords } from '../../ui/vocabulary/wordsOf.ts';
import { sheetName, subjectWords } from '../sheetWords.ts';
import { depthsInFile } from './fileWords.ts';

/*
 * A sheet as a 1EdTech CASE 1.1 package. A target is an item: its statement is what the teacher looks for, its label
 * what the pupil reads. Strands are items above them, "came from" is `precedes`, and the depths are one rubric with a
 * criterion a target. What CASE has no place for stands under `extensions`.
 */

interface About {
  key: SheetKey;
  /** Identifiers are made from it, so that each export of one school names the same things. */
  school: string;
  schoolName: string;
  lines: readonly SheetLine[];
  /** The sheets that targets of other years stand on. */
  sheetOf: (code: TargetId) => { key: SheetKey; line: SheetLine } | undefined;
  /** When it goes out: `2026-11-22T10:15:30+00:00`. */
  at: string;
}

export function casePackage(about: About) {
  const { key, school, schoolName, lines, at } = about;
  const node = (kind: string, id: string, title: string) => nodeOf(`${school}/${kind}/${id}`, title);
  const named = (kind: string, id: string) => {
    const { identifier, uri } = node(kind, id, '');
    return { identifier, uri, lastChangeDateTime: at };
  };
  const { subject, year } = partsOfSheetKey(key);
  const title = `${sheetName(key, usualWords)}: mastery sheet`;
  const documentNode = node('document', key, title);
  const itemNode = (line: SheetLine) => node('target', line.code, line.teacher);
  const strandNode = (name: string) => node('strand', `${key}/${name}`, name);
  const educationLevel = [String(year).padStart(2, '0')];
  const inUse = strandsOf(lines);
  // Retired targets are on no strand of the sheet in use; their own strand still names them.
  const strands = [...new Set([...inUse.map(({ name }) => name), ...lines.map(({ strand }) => strand)])];
  const isChildOf = (child: Node, parent: Node, sequenceNumber: number) => ({
    ...named('association', `${child.identifier}/${parent.identifier}`),
    associationType: 'isChildOf',
    originNodeURI: child,
    destinationNodeURI: parent,
    sequenceNumber,
  });
  const above = (line: SheetLine) => {
    const parent = lines.find(({ code }) => code === line.parent);
    // What would be a part of a part stands for itself, as on the sheet.
    return parent && parent !== line && !parent.parent ? itemNode(parent) : strandNode(line.strand);
  };
  return {
    CFDocument: {
      ...named('document', key),
      creator: schoolName,
      title,
      language: 'en-GB',
      subject: [`English: ${subjectWords[subject].toLowerCase()}`],
      caseVersion: '1.1',
      CFPackageURI: node('package', key, title),
    },
    CFItems: [
      ...strands.map((name) => ({
        ...named('strand', `${key}/${name}`),
        fullStatement: name,
        CFItemType: 'Strand',
        language: 'en-GB',
        educationLevel,
        CFDocumentURI: documentNode,
      })),
      ...lines.map((line) => ({
        ...named('target', line.code),
        fullStatement: line.teacher,
        alternativeLabel: line.pupil,
        humanCodingScheme: line.code,
        CFItemType: 'Target',
        language: 'en-GB',
        educationLevel,
        CFDocumentURI: documentNode,
        ...(line.examples && { notes: line.examples }),
        extensions: {
          alignedWith: line.aligns,
          retired: line.retired,
          ...(line.depth === null && { depth: null }),
        },
      })),
    ],
    CFAssociations: [
      ...strands.map((name, i) => isChildOf(strandNode(name), documentNode, i + 1)),
      ...lines.map((line, i) => isChildOf(itemNode(line), above(line), i + 1)),
      ...lines.flatMap((line) =>
        line.prereqs.map((code) => ({
          ...named('association', `${code}/precedes/${line.code}`),
          associationType: 'precedes',
          originNodeURI: node('target', code, about.sheetOf(code)?.line.teacher ?? code),
          destinationNodeURI: itemNode(line),
          // A school that has other identifiers knows it by its code.
          extensions: { originCode: code },
        })),
      ),
    ],
    CFRubrics: [
      {
        ...named('rubric', key),
        title: 'Depth',
        description: 'The depth at which each target stands on the sheet.',
        CFRubricCriteria: lines.flatMap((line, i) => {
          if (!line.depth) return [];
          return [
            {
              ...named('criterion', line.code),
              CFItemURI: itemNode(line),
              position: i + 1,
              rubricId: node('rubric', key, '').identifier,
              CFRubricCriterionLevels: [
                {
                  ...named('level', line.code),
                  quality: depthsInFile[line.depth],
                  score: depths.indexOf(line.depth) + 1,
                  position: 1,
                  rubricCriterionId: node('criterion', line.code, '').identifier,
                },
              ],
            },
          ];
        }),
      },
    ],
  };
}

const depths = ['towards', 'expected', 'greater'];

interface Node {
  title: string;
  identifier: string;
  uri: string;
}

export function nodeOf(name: string, title: string): Node {
  const identifier = uuidOf(name);
  return { title, identifier, uri: `urn:uuid:${identifier}` };
}

/** A name as a UUID of version 8, always the same one: what another system holds by it stays joined to it. */
export function uuidOf(name: string): string {
  const hex = [0, 1, 2, 3].map((seed) => hash(name, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** FNV-1a, stirred as Murmur3 ends: it keeps names apart and need keep nothing secret. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
