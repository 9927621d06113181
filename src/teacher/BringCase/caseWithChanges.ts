import type { LineFields } from '../../rules/sheetLines.ts';
import { type CaseAssociation, type CaseItem, type CasePackage, caseLinks } from '../../schema/case.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { usualWords } from '../../ui/vocabulary/wordsOf.ts';
import { nodeOf } from '../ChangeSheet/sheetCase.ts';
import { planCase } from './casePlan.ts';
import { targetsIn } from './caseTargets.ts';
import { treeOf } from './caseTree.ts';

interface About {
  /** The sheet that each group went to. */
  went: ReadonlyMap<string, SheetKey>;
  drafts: ReadonlyMap<SheetKey, SheetLine[]>;
  school: string;
  /** When it goes out: `2026-11-22T10:15:30+00:00`. */
  at: string;
}

/**
 * A package as it came, with what the school has said otherwise of its targets since. Where the school has said
 * nothing, not a letter changes, and what no sheet has a place for goes out as it came in.
 */
export function caseWithChanges(pack: CasePackage, { went, drafts, school, at }: About): CasePackage {
  const { targets } = targetsIn(pack);
  const plan = planCase({ targets, chosen: went, how: 'beside', drafts, school, words: usualWords });
  const itemOf = new Map([...plan.codes].map(([item, code]) => [code, item]));
  const said = new Map<string, { now: LineFields; line: SheetLine }>();
  for (const { edits, before } of plan.sheets) {
    for (const { code, was } of edits) {
      const [item, line] = [itemOf.get(code), before.find((each) => each.code === code)];
      const { place: _, ...now } = was;
      if (item && line && Object.keys(now).length > 0) said.set(item, { now, line });
    }
  }
  if (said.size === 0) return pack;
  const links = linksAnew(pack, said, itemOf, school, at);
  return {
    ...pack,
    CFItems: [
      ...pack.CFItems.map((item) => withWords(item, said.get(item.identifier)?.now, at)),
      ...links.strands,
    ],
    CFAssociations: links.all,
  };
}

function withWords(item: CaseItem, now: LineFields | undefined, at: string): CaseItem {
  if (!now) return item;
  const extensions = {
    ...item.extensions,
    ...(now.depth !== undefined && { depth: now.depth }),
    ...(now.aligns !== undefined && { alignedWith: now.aligns }),
    ...(now.retired !== undefined && { retired: now.retired }),
  };
  return {
    ...item,
    ...(now.teacher !== undefined && { fullStatement: now.teacher }),
    ...(now.pupil !== undefined && { alternativeLabel: now.pupil }),
    ...(now.examples !== undefined && { notes: now.examples }),
    ...((item.extensions || Object.keys(extensions).length > 0) && { extensions }),
    lastChangeDateTime: at,
  };
}

type Said = ReadonlyMap<string, { now: LineFields; line: SheetLine }>;

/** The associations as they came, but for targets that hang elsewhere now or have come from others. */
function linksAnew(
  pack: CasePackage,
  said: Said,
  itemOf: ReadonlyMap<TargetId, string>,
  school: string,
  at: string,
): { all: CaseAssociation[]; strands: CaseItem[] } {
  const tree = treeOf(pack);
  const strandItems = new Map(
    tree.order.filter((item) => !tree.isTarget(item)).map((item) => [tree.nameOf(item), item.identifier]),
  );
  const codeOf = new Map([...itemOf].map(([code, item]) => [item, code]));
  const strands: CaseItem[] = [];
  const node = (identifier: string) => {
    const { fullStatement = identifier, uri } = tree.items.get(identifier) ?? { uri: undefined };
    return { title: fullStatement, identifier, uri: uri ?? `urn:uuid:${identifier}` };
  };
  const strandOf = (name: string) => {
    const held = strandItems.get(name);
    if (held) return held;
    const { identifier, uri } = nodeOf(`${school}/strand/${pack.CFDocument.identifier}/${name}`, name);
    strandItems.set(name, identifier);
    strands.push({ identifier, uri, fullStatement: name, CFItemType: 'Strand', lastChangeDateTime: at });
    return identifier;
  };
  const made = (kind: string, from: string, to: string): CaseAssociation => ({
    ...named(`${school}/association/${from}/${kind}/${to}`),
    associationType: kind,
    originNodeURI: node(from),
    destinationNodeURI: node(to),
    lastChangeDateTime: at,
  });
  const hung = new Map<string, string>();
  const came = new Map<string, Set<string>>();
  for (const [item, { now, line }] of said) {
    if (now.strand !== undefined || now.parent !== undefined)
      hung.set(item, (line.parent && itemOf.get(line.parent)) || strandOf(line.strand));
    if (now.prereqs !== undefined)
      came.set(
        item,
        new Set(
          line.prereqs.map((code) => itemOf.get(code) ?? nodeOf(`${school}/target/${code}`, '').identifier),
        ),
      );
  }
  const kept = caseLinks(pack).filter(({ associationType, originNodeURI: from, destinationNodeURI: to }) => {
    if (associationType === 'isChildOf') return !hung.has(from.identifier);
    const now = associationType === 'precedes' && came.get(to.identifier);
    // A link to what is on no sheet was never the school's to take out.
    return !now || now.has(from.identifier) || !codeOf.has(from.identifier);
  });
  const held = new Set(
    kept.flatMap(({ associationType, originNodeURI, destinationNodeURI }) =>
      associationType === 'precedes' ? [`${originNodeURI.identifier} ${destinationNodeURI.identifier}`] : [],
    ),
  );
  const all = [
    ...kept,
    ...[...hung].map(([item, above]) => made('isChildOf', item, above)),
    ...strands.map(({ identifier }) => made('isChildOf', identifier, pack.CFDocument.identifier)),
    ...[...came].flatMap(([item, some]) =>
      [...some].filter((from) => !held.has(`${from} ${item}`)).map((from) => made('precedes', from, item)),
    ),
  ];
  return { all, strands };
}

function named(name: string): { identifier: string; uri: string } {
  const { identifier, uri } = nodeOf(name, '');
  return { identifier, uri };
}
