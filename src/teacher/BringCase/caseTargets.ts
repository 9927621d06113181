import { groupsBy } from '../../rules/groupsBy.ts';
import { type CaseItem, type CasePackage, caseLinks } from '../../schema/case.ts';
import type { Subject } from '../../schema/curriculum.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { sheetKey, sheetYears } from '../../schema/sheetKey.ts';
import { longestExamples, longestLine } from '../../schema/sheetLimits.ts';
import { type Depths, depthIn, depthsIn } from './caseDepths.ts';
import { type Tree, treeOf } from './caseTree.ts';
import { cutTo, wordsIn } from './cutTo.ts';

/** What a sheet would say of an item. */
export type CaseSays = Pick<
  SheetLine,
  'strand' | 'teacher' | 'pupil' | 'depth' | 'examples' | 'aligns' | 'retired'
>;

export interface CaseTarget {
  item: string;
  code: string | undefined;
  group: string;
  /** The item that it is a part of. */
  whole: string | undefined;
  cameFrom: { item: string; code: string | undefined }[];
  says: CaseSays;
}

/** Targets that the package says one subject and one level of: they go to one sheet. */
export interface CaseGroup {
  id: string;
  subject: string;
  level: string;
  /** What the package says of it, as a sheet; undefined when somebody has to say. */
  likely: SheetKey | undefined;
  count: number;
}

export interface CaseTargets {
  targets: CaseTarget[];
  groups: CaseGroup[];
  /** Statements that a sheet shows only the beginning of. */
  cut: number;
  frameworkStatements: number;
  /** Kinds of links that a sheet has no place for, and how many there are of each. */
  otherLinks: [type: string, count: number][];
}

export function targetsIn(pack: CasePackage): CaseTargets {
  const tree = treeOf(pack);
  const all = tree.order.filter(tree.isTarget);
  const isFramework = ({ humanCodingScheme: code }: CaseItem) => /\.TAF\./i.test(code ?? '');
  const items = all.filter((item) => !isFramework(item));
  const depths = depthsIn(pack);
  const before = groupsBy(
    caseLinks(pack).filter(({ associationType }) => associationType === 'precedes'),
    ({ destinationNodeURI }) => destinationNodeURI.identifier,
  );
  const targets = items.map((item): CaseTarget => {
    const whole = tree.wholeOf(item);
    return {
      item: item.identifier,
      code: item.humanCodingScheme || undefined,
      group: groupOf(pack, tree, item).id,
      whole: whole?.identifier,
      cameFrom: (before.get(item.identifier) ?? []).map(({ originNodeURI, extensions }) => ({
        item: originNodeURI.identifier,
        code: tree.items.get(originNodeURI.identifier)?.humanCodingScheme ?? wordsIn(extensions?.originCode),
      })),
      says: saysOf(item, tree.strandOf(whole ?? item), depths),
    };
  });
  const groups = groupsBy(
    items.map((item) => groupOf(pack, tree, item)),
    ({ id }) => id,
  );
  const links = caseLinks(pack).filter(({ associationType: is }) => is !== 'isChildOf' && is !== 'precedes');
  return {
    targets,
    groups: [...groups.values()].map((group) => ({ ...(group[0] as Named), count: group.length })),
    cut: items.filter(({ fullStatement, alternativeLabel }) =>
      [fullStatement, alternativeLabel ?? ''].some((words) => words.trim().length > longestLine),
    ).length,
    frameworkStatements: all.length - items.length,
    otherLinks: [...groupsBy(links, ({ associationType }) => associationType)].map(([type, some]) => [
      type,
      some.length,
    ]),
  };
}

type Named = Omit<CaseGroup, 'count'>;

function groupOf({ CFDocument }: CasePackage, { aboveAll }: Tree, item: CaseItem): Named {
  const nearest = [item, ...aboveAll(item).reverse()];
  const levels = nearest.map(({ educationLevel }) => educationLevel ?? []).find((some) => some.length > 0);
  const subjects = nearest.map(({ subject }) => subject ?? []).find((some) => some.length > 0);
  const subject = (subjects ?? CFDocument.subject ?? []).join(', ');
  const level = (levels ?? []).join(', ');
  return {
    id: cutTo(`${subject}/${level}`, 200),
    subject,
    level,
    likely: likelySheet(`${subject} ${CFDocument.title}`, level),
  };
}

function likelySheet(subject: string, level: string): SheetKey | undefined {
  const of: Subject | undefined = /reading|literature/i.test(subject)
    ? 'reading'
    : /writ|spelling|grammar/i.test(subject)
      ? 'writing'
      : undefined;
  const year = Number(/^\s*(?:year\s*|y)?0?([1-6])\s*$/i.exec(level)?.[1] ?? 0);
  return of && sheetYears.some((each) => each === year) ? sheetKey(of, year) : undefined;
}

function saysOf(item: CaseItem, strand: string, depths: Depths): CaseSays {
  const teacher = cutTo(item.fullStatement.trim(), longestLine);
  const { alignedWith, retired } = item.extensions ?? {};
  const levels = depths.get(item.identifier);
  return {
    strand,
    teacher,
    pupil: cutTo((item.alternativeLabel ?? '').trim(), longestLine) || teacher,
    depth:
      item.extensions?.depth === undefined ? (levels?.depth ?? 'expected') : depthIn(item.extensions.depth),
    examples: cutTo((item.notes ?? '').trim() || (levels?.words ?? ''), longestExamples),
    // Another system's code says where it comes from, and would be no code here.
    aligns: cutTo(wordsIn(alignedWith) ?? wordsIn(item.humanCodingScheme) ?? '', longestLine),
    retired: retired === true,
  };
}
