import { circleIn } from '../../rules/circleIn.ts';
import { groupsBy } from '../../rules/groupsBy.ts';
import {
  CaseAssociation,
  CaseDocument,
  CaseItem,
  type CasePackage,
  CaseRubric,
  caseLinks,
} from '../../schema/case.ts';
import { decodeText } from '../Roster/decodeText.ts';
import { makePace, type Pace, type PaceOptions } from '../Roster/pace.ts';

/** Twelve sheets hold fewer than half as many targets. */
export const mostItems = 10_000;
/** Such a package, printed with all its spaces, and as much again. */
export const mostBytes = 32_000_000;

export type CaseReading = { is: 'read'; pack: CasePackage } | { is: 'refused'; problems: string[] };

/** A CASE package from a file: whole and sound, or refused with what is wrong with it. Nothing is written. */
export async function readCase(file: Blob, options: PaceOptions): Promise<CaseReading> {
  const pace = makePace(options);
  pace.expect(file.size);
  if (file.size > mostBytes) return refused(await whyTooLarge(file, pace));
  const raw = asJson(decodeText(new Uint8Array(await file.arrayBuffer())).text);
  await pace.did(file.size);
  if (raw === undefined) return refused(notJson);
  const whole = wholeOf(raw);
  if (!whole) return refused(notCase);
  const items = whole.CFItems;
  const links = whole.CFAssociations ?? [];
  if (items.length > mostItems) return refused(tooManyItems(items.length));
  pace.expect((items.length + links.length) * effort);
  const problems = [
    ...(await problemsIn(items, itemProblem, pace)),
    ...(await problemsIn(links, linkProblem, pace)),
    ...(whole.CFRubrics ?? []).flatMap((rubric, i) =>
      CaseRubric.safeParse(rubric).success ? [] : [`Rubric ${i + 1} cannot be read.`],
    ),
  ];
  pace.finish();
  if (problems.length > 0) return refused(...problems);
  // What was looked at item by item is one.
  const pack = whole as unknown as CasePackage;
  const unsound = [...sameIdentifier(pack), ...circles(pack)];
  return unsound.length > 0 ? refused(...unsound) : { is: 'read', pack };
}

// What looking at an item costs, beside reading a letter.
const effort = 200;

const notJson =
  'This is no JSON file. A CASE package is a file that ends in .json, saved by the system that holds it.';
const notCase =
  'This is no CASE package: it has no document with items (CFDocument, CFItems). Ask for the whole package as CASE JSON.';

function refused(...problems: string[]): CaseReading {
  return { is: 'refused', problems };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) ?? {};
  } catch {
    return undefined;
  }
}

interface Whole {
  CFDocument: CaseDocument;
  CFItems: unknown[];
  CFAssociations?: unknown[] | null;
  CFRubrics?: unknown[] | null;
}

function wholeOf(raw: unknown): Whole | undefined {
  const { CFDocument, CFItems, CFAssociations, CFRubrics } = raw as Record<string, unknown>;
  const isList = (value: unknown) => value == null || Array.isArray(value);
  if (!Array.isArray(CFItems) || !isList(CFAssociations) || !isList(CFRubrics)) return undefined;
  if (!CaseDocument.safeParse(CFDocument).success) return undefined;
  return raw as Whole;
}

function tooManyItems(count: number): string {
  return `The file holds ${inWords(count)} items. At most ${inWords(mostItems)} can be brought in at once: ask for one subject, or for fewer years of it.`;
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Counted as it is read past, so that a file of any size takes no room. */
async function whyTooLarge(file: Blob, pace: Pace): Promise<string> {
  const said = '"fullStatement"';
  const decoder = new TextDecoder('latin1');
  const reader = file.stream().getReader();
  let [count, tail] = [0, ''];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const text = tail + decoder.decode(value, { stream: true });
    count += text.split(said).length - 1;
    tail = text.slice(1 - said.length);
    await pace.did(value.length);
  }
  if (count > mostItems) return tooManyItems(count);
  return `The file is ${Math.round(file.size / 1_000_000)} MB. At most ${mostBytes / 1_000_000} MB can be read.`;
}

async function problemsIn(
  all: readonly unknown[],
  problemOf: (raw: unknown, place: number) => string | undefined,
  pace: Pace,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [i, each] of all.entries()) {
    const problem = problemOf(each, i + 1);
    if (problem) problems.push(problem);
    await pace.did(effort);
  }
  return problems;
}

function itemProblem(raw: unknown, place: number): string | undefined {
  const read = CaseItem.safeParse(raw);
  if (read.success) return undefined;
  const { fullStatement: said } = (raw ?? {}) as { fullStatement?: unknown };
  const item = typeof said === 'string' && said ? `Item ${place} (“${start(said)}”)` : `Item ${place}`;
  const field = String(read.error.issues[0]?.path[0] ?? '');
  if (field === 'identifier') return `${item} has no identifier.`;
  if (field === 'fullStatement') return `${item} says nothing: it has no statement.`;
  return `${item} cannot be read${field && `: ${field} is not as CASE has it`}.`;
}

function linkProblem(raw: unknown, place: number): string | undefined {
  const read = CaseAssociation.safeParse(raw);
  if (read.success) return undefined;
  const field = read.error.issues[0]?.path[0];
  if (field === 'identifier') return `Association ${place} has no identifier.`;
  if (field === 'originNodeURI') return `Association ${place} does not say where it begins.`;
  if (field === 'destinationNodeURI') return `Association ${place} does not say where it leads.`;
  return `Association ${place} cannot be read.`;
}

function sameIdentifier(pack: CasePackage): string[] {
  const places = [
    { identifier: pack.CFDocument.identifier, is: 'the document' },
    ...pack.CFItems.map(({ identifier }, i) => ({ identifier, is: `item ${i + 1}` })),
    ...caseLinks(pack).map(({ identifier }, i) => ({ identifier, is: `association ${i + 1}` })),
  ];
  return [...groupsBy(places, ({ identifier }) => identifier)]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) => `One identifier, ${name}, stands for ${listed(group.map(({ is }) => is))}.`);
}

function listed(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const circleWords = {
  isChildOf: 'Items lie in each other, round in a circle',
  precedes: 'Items come before each other, round in a circle',
};

function circles(pack: CasePackage): string[] {
  const said = new Map(pack.CFItems.map(({ identifier, fullStatement }) => [identifier, fullStatement]));
  return (['isChildOf', 'precedes'] as const).flatMap((type) => {
    const links = caseLinks(pack).filter(({ associationType }) => associationType === type);
    const groups = groupsBy(links, ({ originNodeURI }) => originNodeURI.identifier);
    const way = circleIn(
      new Map([...groups].map(([from, to]) => [from, to.map((each) => each.destinationNodeURI.identifier)])),
    );
    if (!way) return [];
    const names = way.slice(0, 4).map((name) => `“${start(said.get(name) ?? name)}”`);
    return [`${circleWords[type]}: ${names.join(', then ')}${way.length > 4 ? ' and so on' : ''}.`];
  });
}

function start(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
