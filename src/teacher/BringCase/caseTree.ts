import { groupsBy } from '../../rules/groupsBy.ts';
import { type CaseAssociation, type CaseItem, type CasePackage, caseLinks } from '../../schema/case.ts';
import { longestLine } from '../../schema/sheetLimits.ts';
import { cutTo } from './cutTo.ts';

/*
 * CASE says only which item lies in which, so: an item with nothing in it is a target, and so is one that has parts
 * but is of a kind (CFItemType) that others are with nothing in them. Whatever lies above the targets is their strand,
 * by all its names from the outside in.
 */

export interface Tree {
  items: ReadonlyMap<string, CaseItem>;
  /** As they are read: each after what it lies in. */
  order: CaseItem[];
  aboveAll: (item: CaseItem) => CaseItem[];
  isTarget: (item: CaseItem) => boolean;
  /** One level deep, as on a sheet. */
  wholeOf: (item: CaseItem) => CaseItem | undefined;
  strandOf: (item: CaseItem) => string;
  nameOf: (strand: CaseItem) => string;
}

export function treeOf(pack: CasePackage): Tree {
  const { CFItems, CFDocument } = pack;
  const items = new Map(CFItems.map((item) => [item.identifier, item]));
  const above = new Map<string, CaseAssociation>();
  for (const link of caseLinks(pack)) {
    const { associationType, originNodeURI, destinationNodeURI } = link;
    // Of an item that lies in two, the first stands.
    if (associationType !== 'isChildOf' || above.has(originNodeURI.identifier)) continue;
    const { identifier } = destinationNodeURI;
    if (items.has(identifier) || identifier === CFDocument.identifier)
      above.set(originNodeURI.identifier, link);
  }
  const place = ({ identifier }: CaseItem) => above.get(identifier)?.sequenceNumber ?? Number.MAX_VALUE;
  const parentOf = ({ identifier }: CaseItem) =>
    items.get(above.get(identifier)?.destinationNodeURI.identifier ?? '');
  const within = groupsBy(CFItems, (item) => parentOf(item)?.identifier ?? '');
  for (const some of within.values()) some.sort((a, b) => place(a) - place(b));
  const order: CaseItem[] = [];
  const open = [...(within.get('') ?? [])].reverse();
  for (let item = open.pop(); item; item = open.pop()) {
    order.push(item);
    open.push(...[...(within.get(item.identifier) ?? [])].reverse());
  }
  const isLeaf = ({ identifier }: CaseItem) => !within.has(identifier);
  const kinds = new Set(CFItems.filter(isLeaf).map(({ CFItemType }) => CFItemType || undefined));
  // A strand that has nothing in it is none the less a strand.
  const isTarget = (item: CaseItem) =>
    item.CFItemType !== 'Strand' &&
    (isLeaf(item) || (item.CFItemType != null && item.CFItemType !== '' && kinds.has(item.CFItemType)));
  const aboveAll = (item: CaseItem) => {
    const found: CaseItem[] = [];
    for (let at = parentOf(item); at; at = parentOf(at)) found.unshift(at);
    return found;
  };
  const wholeOf = (item: CaseItem) => {
    let whole: CaseItem | undefined;
    for (let at = parentOf(item); at && isTarget(at); at = parentOf(at)) whole = at;
    return whole;
  };
  const nameOf = (strand: CaseItem) => namesOf([...aboveAll(strand), strand]);
  const strandOf = (item: CaseItem) => namesOf(aboveAll(item).filter((each) => !isTarget(each)));
  const namesOf = (items: CaseItem[]) =>
    cutTo(
      items.map(({ fullStatement }) => fullStatement.trim()).join(': ') ||
        CFDocument.title.trim() ||
        'Targets',
      longestLine,
    );
  return { items, order, aboveAll, isTarget, wholeOf, strandOf, nameOf };
}
