import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { parseSync } from 'vite';
import { english } from '../../../src/ui/vocabulary/english.ts';
import { welshSentences } from '../../../src/ui/vocabulary/welshSentences.ts';
import { suite } from '../../support/suite.ts';

/*
 * Reads what the screens are written in. A school's nouns may stand there only in the holes of a sentence, so that
 * one that calls a unit a topic never reads "unit", and one that works in Welsh never half of each.
 */

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Text that somebody may read, where it stands, and the sentences that are said. */
interface Read {
  bare: { path: string; text: string }[];
  /** Every text that is in no sentence, whatever words are in it. */
  plain: { path: string; text: string }[];
  said: { path: string; sentence: string; given: string[] }[];
}

/**
 * Where the plain English words stay, and why. A folder, or a file.
 */
const exempt: Record<string, string> = {
  'src/teacher/FirstRun': 'a tablet that is not set up belongs to no school yet',
  'src/teacher/Recovery':
    'whoever holds the printed sheet may know no screen of Redraft, and it is called a sheet too',
  'src/teacher/JoinAgain': 'a tablet that cannot read its school yet',
  'src/app/Lock.tsx': 'nobody is let in yet; it speaks of the recovery sheet',
  'src/app/Rescue.tsx': 'the database does not open, and the words are in it',
  'src/app/CannotOpen.tsx': 'the database does not open, and the words are in it',
  'src/app/whyStuck.ts': 'names of errors',
  'src/teacher/OurWords': 'the screen that explains the words',
  'src/teacher/Keeping/keepingWords.ts': 'what a browser keeps is said before there is a school too',
  'src/teacher/ChangeSheet/sheetCsv.ts': 'the columns of a file, which another school reads',
  'src/teacher/ChangeSheet/readSheetCsv.ts': 'the columns of a file',
  'src/teacher/ChangeSheet/sheetCase.ts': 'what stands in a file of the CASE format',
  'src/teacher/BringCase/caseTree.ts': 'what stands in a file of the CASE format',
  'src/teacher/BringCase/caseWithChanges.ts': 'what stands in a file of the CASE format',
  'src/teacher/Roster/headings.ts': 'the columns of other systems',
  'src/teacher/Roster/ctf.ts': 'the elements of a Common Transfer File',
  'src/teacher/Roster/fieldWords.ts': 'what a class list from another system says, beside its own columns',
  'src/teacher/Roster/sayProblem.ts': 'what is wrong with a class list from another system',
  'src/teacher/Tablets/sayHandover.ts':
    'of files, keys and homes, for whoever looks after them too; “class” is a set of keys',
  'src/teacher/Tablets/sayFile.ts': 'the same of a file',
  'src/ui/vocabulary': 'the words themselves',
};

/** Single texts that are no school's word; the last one is the verb. */
const asTheyAre = [/recovery sheet/i, /key stage/i, /^How critique$/];

const nouns = Object.values(english.nouns).flatMap(({ one, plural }) => [one, plural]);
const noun = new RegExp(`\\b(${nouns.sort((a, b) => b.length - a.length).join('|')})\\b`, 'i');
const hole = /\{([^{}]+)\}/g;
const unread = new Set([
  'class',
  'className',
  'd',
  'href',
  'id',
  'viewBox',
  'key',
  'for',
  'name',
  'type',
  'aria-labelledby',
  'list',
  'aria-describedby',
]);

const test = suite('no noun of a school is hard-wired');
const read = readAll();

test('every noun on a screen stands in a hole, but for a short list with reasons', () => {
  const bare = read.bare.filter(({ text }) => !asTheyAre.some((allowed) => allowed.test(text)));
  assert.equal(
    bare.map(({ path, text }) => `${path}: ${text}`),
    [],
  );
});

test('every hole is a noun of the vocabulary or is given', () => {
  const words = new Set(nouns);
  const known = (name: string, given: string[]): boolean => {
    if (given.includes(name) || words.has(name)) return true;
    if (words.has(name.charAt(0).toLowerCase() + name.slice(1))) return true;
    const [first = '', ...rest] = name.split(' ');
    const said = rest.join(' ');
    if (/^an?$/i.test(first)) return words.has(said) || given.includes(said);
    return given.includes(first) && words.has(said);
  };
  const wrong = read.said.flatMap(({ path, sentence, given }) =>
    [...sentence.matchAll(hole)]
      .filter(([, name = '']) => !known(name, given))
      .map(([whole]) => `${path}: ${whole} in “${sentence}”`),
  );
  assert.equal(wrong, []);
});

test('a child reads no half-Welsh sentence: each one that a station says is whole in the second language', () => {
  const childs = read.said.filter(({ path }) => childReads.some((begin) => path.startsWith(begin)));
  const missing = childs.filter(({ sentence }) => !(sentence in welshSentences));
  assert.ok(childs.length > 50);
  assert.equal([...new Set(missing.map(({ sentence }) => sentence))], []);
});

test('no sentence of the second language is left over, and each has the holes of its English one', () => {
  const said = new Set(read.said.map(({ sentence }) => sentence));
  assert.equal(
    Object.keys(welshSentences).filter((sentence) => !said.has(sentence)),
    [],
  );
});

test('no screen of a station is half in the second language: its adults’ sentences too, and what it shares', () => {
  const files = shownAtStation();
  const plain = read.plain.filter(({ path, text }) => files.has(path) && !isCode(text));
  assert.equal(
    plain.map(({ path, text }) => `${path}: ${text}`),
    [],
  );
  const said = read.said.filter(
    ({ path, sentence }) => files.has(path) && /[a-z]/.test(sentence.replace(hole, '')),
  );
  const missing = said.filter(({ sentence }) => !(sentence in welshSentences));
  assert.equal([...new Set(missing.map(({ path, sentence }) => `${path}: ${sentence}`))], []);
  assert.ok(files.size > 40);
});

const childReads = ['src/station/words.ts', 'src/station/writingWords.ts', 'src/ui/standingWords.ts'];

test.run();

/** A station's own files, and those of ui/ that any of them shows. */
function shownAtStation(): Set<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g)) {
      const next = join(dirname(path), from);
      if (/^src\/(station|ui)\//.test(next) && !next.startsWith('src/ui/vocabulary/')) follow(next);
    }
  };
  follow('src/station/Station.tsx');
  return found;
}

/** Names of keys, parts of a class or a path, and what else nobody reads. */
function isCode(text: string): boolean {
  return (
    /^(Arrow\w+|Enter|Escape|Home|End|Tab|Page(Up|Down)|Redraft)$/.test(text) || !/[a-zA-Z]{2}/.test(text)
  );
}

function readAll(): Read {
  const found: Read = { bare: [], plain: [], said: [] };
  for (const layer of ['app', 'station', 'teacher', 'ui']) {
    for (const name of readdirSync(`src/${layer}`, { recursive: true, encoding: 'utf8' })) {
      const path = `src/${layer}/${name}`;
      if (!/\.tsx?$/.test(path) || path.endsWith('.d.ts')) continue;
      const isExempt = Object.keys(exempt).some((begin) => path === begin || path.startsWith(`${begin}/`));
      const { program } = parseSync(path, readFileSync(path, 'utf8'));
      look(program as unknown as Node, path, isExempt ? { ...found, bare: [], plain: [] } : found);
    }
  }
  return found;
}

function look(node: unknown, path: string, found: Read): void {
  if (Array.isArray(node)) {
    for (const each of node) look(each, path, found);
    return;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return;
  const at = node as Node;
  if (isUnread(at)) return;
  if (at.type === 'SwitchCase') {
    look(at.consequent, path, found);
    return;
  }
  const sentence = saidIn(at);
  if (sentence !== undefined) {
    const [, given] = at.arguments as Node[];
    found.said.push({ path, sentence, given: namesIn(given) });
    note(sentence.replace(hole, ''), path, found);
    look(given, path, found);
    return;
  }
  const text = textOf(at);
  if (text !== undefined) {
    note(text.replace(hole, ''), path, found);
    if (/[A-Z]/.test(text) || at.type === 'JSXText') found.plain.push({ path, text: text.trim() });
  }
  for (const [key, value] of Object.entries(at)) {
    if (key === 'key' && at.type === 'Property') continue;
    look(value, path, found);
  }
}

function note(text: string, path: string, found: Read): void {
  if (noun.test(text)) found.bare.push({ path, text: text.trim().replace(/\s+/g, ' ') });
}

/** Types, imports, comparisons, and attributes that nobody reads. */
function isUnread(node: Node): boolean {
  if (node.type === 'ImportDeclaration') return true;
  if (node.type === 'BinaryExpression') return /==/.test(String(node.operator));
  if (node.type.startsWith('TS')) return !/As|Satisfies|NonNull/.test(node.type);
  return node.type === 'JSXAttribute' && unread.has(String((node.name as Node).name));
}

/** The sentence of `words.say('…')` or `say('…')`, where it is written out. */
function saidIn(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee as Node;
  const name = callee.type === 'MemberExpression' ? (callee.property as Node).name : callee.name;
  const [first] = node.arguments as Node[];
  return name === 'say' && first?.type === 'Literal' ? String(first.value) : undefined;
}

function namesIn(given: Node | undefined): string[] {
  const properties = (given?.properties ?? []) as Node[];
  return properties.flatMap(({ key }) => {
    const { name, value } = (key ?? {}) as { name?: string; value?: unknown };
    return [name ?? String(value)];
  });
}

/** What reads like words: a phrase, or one word with a capital. */
function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node.value);
  const text =
    node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : node.type === 'TemplateElement'
        ? String((node.value as { cooked: string }).cooked)
        : undefined;
  if (text === undefined || /^[.#/]/.test(text)) return undefined;
  return /\s/.test(text) || /^[A-Z{]/.test(text) ? text : undefined;
}
