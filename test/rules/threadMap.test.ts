import * as assert from 'uvu/assert';
import { sheetOf } from '../../src/curriculum/starter.ts';
import { threadOf } from '../../src/rules/sheetVersions.ts';
import { type ThreadMap, threadMap } from '../../src/rules/threadMap.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import { sheetYears } from '../../src/schema/sheetKey.ts';
import { suite } from '../support/suite.ts';

const test = suite('a target drawn across the years');

const targets = (await Promise.all(sheetYears.map((year) => sheetOf(year, 'writing')))).flatMap(
  (sheet) => sheet.targets,
);
const prereqs = new Map(
  targets.map(({ code, prereqs: from }) => [code as string as TargetId, from as string[] as TargetId[]]),
);
const years = new Map(targets.map(({ code, year }) => [code as string, year]));
const drawn = (
  code: string,
  links: ReadonlyMap<TargetId, readonly TargetId[]> = prereqs,
  yearOf = (each: string) => years.get(each),
) => threadMap(code as TargetId, links, yearOf);
const crossings = ({ edges }: ThreadMap) => {
  const across = edges.filter(({ from, to }) => from.column + 1 === to.column);
  return across.flatMap((a, i) =>
    across
      .slice(i + 1)
      .filter(
        (b) => a.from.column === b.from.column && (a.from.row - b.from.row) * (a.to.row - b.to.row) < 0,
      ),
  ).length;
};

test('of every starter target, all of its thread is there once, in its year’s column, and no two in one place', () => {
  for (const [code, links] of prereqs) {
    const map = drawn(code);
    const { cameFrom, leadsTo } = threadOf(code, prereqs);
    assert.equal(
      map.nodes.map((node) => node.code).sort(),
      [...new Set([...cameFrom, code, ...leadsTo])].sort(),
    );
    for (const { code: each, column } of map.nodes) assert.is(map.years[column], years.get(each));
    assert.is(new Set(map.nodes.map(({ column, row }) => `${column} ${row}`)).size, map.nodes.length);
    assert.ok(map.nodes.every(({ row }) => row >= 0 && row <= map.rows - 1));
    assert.is(map.edges.filter(({ to }) => to.code === code).length, links.length);
  }
});

test('columns are put in an order in which few lines cross', () => {
  const links = new Map<string, string[]>([
    ['a2', ['a1']],
    ['b2', ['b1']],
    ['c2', ['c1']],
    ['top', ['c1', 'b1', 'a1', 'a2', 'b2', 'c2']],
  ]) as unknown as Map<TargetId, TargetId[]>;
  const year = (code: string) => (code === 'top' ? 3 : Number(code[1]));
  const map = drawn('top', links, year);
  assert.equal([crossings(map), map.nodes.length], [0, 7]);
});

test('a target that is linked with nothing stands alone, and what is on no sheet is not drawn', () => {
  const alone = drawn('Y1.XX.01', new Map(), () => 1);
  assert.equal([alone.nodes.length, alone.edges, alone.rows], [1, [], 1]);
  const links = new Map([['b', ['gone', 'a']]]) as unknown as Map<TargetId, TargetId[]>;
  const map = drawn('b', links, (code) => (code === 'gone' ? undefined : 2));
  assert.equal(map.nodes.map(({ code }) => code).sort(), ['a', 'b']);
});

test.run();
