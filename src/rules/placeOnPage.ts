import type { Page } from '../schema/event.ts';
import type { Alignment, Mark } from '../schema/markEvents.ts';
import type { Ink, PagePlace } from '../schema/place.ts';
import { carried, type Point } from './layPages.ts';
import { type Step, stepsOf } from './pageTouches.ts';

/** What is known of a piece's photos: which were laid on each other, and what each of them was before. */
type Known = readonly { kind: string }[] | undefined;

/** Where a place of any page is on that one, over as many photos as are known to show the same. */
export function carriedTo(
  facts: Known,
  { page, ...point }: Point & { page: string },
  to: string,
): Point | undefined {
  return wayTo(facts, { page, ...point }, to)?.point;
}

/** Where a mark is on that page, and the line that was drawn with it, as far as it does not run off. */
export function markOn(
  facts: Known,
  { place, ink }: { place: object; ink?: Ink | undefined },
  to: string,
): (Point & { ink?: Ink }) | undefined {
  const way = 'page' in place ? wayTo(facts, place as PagePlace, to) : undefined;
  if (!way) return undefined;
  const drawn = ink && inkAlong(ink, way.steps);
  return { x: way.point.x, y: way.point.y, ...(drawn && { ink: drawn }) };
}

interface Placed {
  id: string;
  mark: Pick<Mark, 'version' | 'sort' | 'place' | 'code' | 'ink'>;
}

/** The marks that stand on one photo of that draft, those among them that have come along from earlier ones. */
export function marksOnPage<M extends Placed>(
  facts: Known,
  { page, version, marks }: { page: string; version: number; marks: readonly M[] },
  say: (mark: M, isEarlier: boolean) => string,
) {
  return marks.flatMap((each) => {
    const on = markOn(facts, each.mark, page);
    const isEarlier = each.mark.version < version;
    const { sort, code } = each.mark;
    return on ? [{ id: each.id, sort, code, ...on, label: say(each, isEarlier), isEarlier }] : [];
  });
}

function inkAlong(ink: Ink, steps: readonly Step[]): Ink | undefined {
  let { ratio, points } = ink;
  for (const step of steps) {
    ratio = step.ratio(ratio);
    points = points.flatMap(([x, y]): Ink['points'] => {
      const there = step.carry({ x, y });
      return there ? [[there.x, there.y]] : [];
    });
  }
  return points.length > 1 ? { ratio, points } : undefined;
}

interface Reached {
  page: string;
  point: Point;
  steps: readonly Step[];
}

/** The shortest one; of two pages the newest word counts. */
function wayTo(facts: Known = [], { page, x, y }: Point & { page: string }, to: string): Reached | undefined {
  const edges = [...laidEdges(facts), ...touchedEdges(facts)];
  const reached = new Set([page]);
  let open: Reached[] = [{ page, point: { x, y }, steps: [] }];
  while (open.length > 0) {
    const there = open.find((each) => each.page === to);
    if (there) return there;
    open = open.flatMap((each) =>
      edges.flatMap(({ from, to: next, ...step }) => {
        const point = from === each.page && !reached.has(next) ? step.carry(each.point) : undefined;
        if (!point) return [];
        reached.add(next);
        return [{ page: next, point, steps: [...each.steps, step] }];
      }),
    );
  }
  return undefined;
}

interface Edge extends Step {
  from: string;
  to: string;
}

/** Only onwards: what is marked on a later draft says nothing of the one before. */
function laidEdges(facts: readonly { kind: string }[]): Edge[] {
  const laid = facts.filter((fact): fact is Alignment => fact.kind === 'alignment');
  const newest = new Map(laid.map((each) => [`${each.from.page}/${each.to.page}`, each]));
  return [...newest.values()].map((each) => ({
    from: each.from.page,
    to: each.to.page,
    carry: (point) => carried(each, point),
    ratio: () => each.to.ratio,
  }));
}

/** There and back: it is the same page. */
function touchedEdges(facts: readonly { kind: string }[]): Edge[] {
  const pages = facts.filter((fact): fact is Page => fact.kind === 'page');
  return pages.flatMap(({ page, was = [] }) =>
    was.flatMap(({ page: before, touched }, i) => {
      if (!touched) return [];
      const after = was[i + 1]?.page ?? page;
      const { there, back } = stepsOf(touched);
      return [
        { from: before.id, to: after.id, ...there },
        { from: after.id, to: before.id, ...back },
      ];
    }),
  );
}
