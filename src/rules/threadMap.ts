import type { TargetId } from '../schema/ids.ts';
import { threadOf } from './sheetVersions.ts';

export interface MapNode {
  code: TargetId;
  /** Which of the years, from 0. */
  column: number;
  /** From 0; a shorter column stands half-way down. */
  row: number;
}

export interface ThreadMap {
  years: number[];
  /** Of the longest column. */
  rows: number;
  nodes: MapNode[];
  edges: { from: MapNode; to: MapNode }[];
}

type Links = ReadonlyMap<TargetId, readonly TargetId[]>;

/** A target with all that it rests on and all that rests on it, year by year, in an order in which few links cross. */
export function threadMap(
  code: TargetId,
  prereqsOf: Links,
  yearOf: (code: TargetId) => number | undefined,
): ThreadMap {
  const { cameFrom, leadsTo } = threadOf(code, prereqsOf);
  const members = [...new Set([...cameFrom, code, ...leadsTo])].filter((each) => yearOf(each) !== undefined);
  const years = [...new Set(members.map((each) => yearOf(each) as number))].sort((a, b) => a - b);
  const columns = years.map((year) => members.filter((each) => yearOf(each) === year));
  const links = members.flatMap((to) =>
    (prereqsOf.get(to) ?? [])
      .filter((from) => from !== to && members.includes(from))
      .map((from) => ({ from, to })),
  );
  untangle(columns, links);
  const rows = Math.max(0, ...columns.map(({ length }) => length));
  const nodes = columns.flatMap((column, at) =>
    column.map((each, i) => ({ code: each, column: at, row: i + (rows - column.length) / 2 })),
  );
  const nodeOf = new Map(nodes.map((node) => [node.code, node]));
  const edges = links.map(({ from, to }) => ({
    from: nodeOf.get(from) as MapNode,
    to: nodeOf.get(to) as MapNode,
  }));
  return { years, rows, nodes, edges };
}

/** Each target to where its neighbours are on average, to and fro, until that settles. */
function untangle(columns: TargetId[][], links: readonly { from: TargetId; to: TargetId }[]): void {
  const neighbours = new Map<TargetId, TargetId[]>();
  for (const { from, to } of links) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  for (let pass = 0; pass < 6; pass += 1) {
    const height = new Map(
      columns.flatMap((column) => column.map((code, i) => [code, i - (column.length - 1) / 2] as const)),
    );
    for (const column of pass % 2 === 0 ? columns : [...columns].reverse()) {
      const wanted = new Map(
        column.map((code) => {
          const near = (neighbours.get(code) ?? []).filter((each) => !column.includes(each));
          const sum = near.reduce((total, each) => total + (height.get(each) ?? 0), 0);
          return [code, near.length > 0 ? sum / near.length : (height.get(code) ?? 0)];
        }),
      );
      column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      for (const [i, code] of column.entries()) height.set(code, i - (column.length - 1) / 2);
    }
  }
}
