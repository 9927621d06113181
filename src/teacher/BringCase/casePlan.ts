import { circleIn } from '../../rules/circleIn.ts';
import { groupsBy } from '../../rules/groupsBy.ts';
import { emptyLine, renumbered, roomAfter } from '../../rules/sheetLines.ts';
import type { TargetId } from '../../schema/ids.ts';
import type { SheetKey, SheetLine } from '../../schema/sheet.ts';
import { partsOfSheetKey } from '../../schema/sheetKey.ts';
import { mostLines } from '../../schema/sheetLimits.ts';
import type { TargetEdit } from '../../store/commands/sheet.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { uuidOf } from '../ChangeSheet/sheetCase.ts';
import { sheetEdits } from '../sheetEdits.ts';
import { sheetName } from '../sheetWords.ts';
import { codeOfCase } from './caseCodes.ts';
import type { CaseTarget } from './caseTargets.ts';

/** `beside`: what the sheet has stays. `instead`: what the package has not is retired. */
export type How = 'beside' | 'instead';

export interface SheetPlan {
  key: SheetKey;
  before: SheetLine[];
  after: SheetLine[];
  edits: TargetEdit[];
}

export interface CasePlan {
  sheets: SheetPlan[];
  /** Each stands in the way of bringing anything in. */
  problems: string[];
  /** Links to targets that are on no sheet, or in a later year. */
  lostLinks: number;
  /** The target that each item is. */
  codes: ReadonlyMap<string, TargetId>;
}

interface About {
  targets: readonly CaseTarget[];
  /** Where each group goes; those that are not here stay out. */
  chosen: ReadonlyMap<string, SheetKey>;
  how: How;
  /** Every sheet as its next version will be. */
  drafts: ReadonlyMap<SheetKey, SheetLine[]>;
  /** Its own packages are known by what it named things. */
  school: string;
  words: Words;
}

/** The most that one target may come from, as sheets have it. */
const mostCameFrom = 40;

/** What a package would change of the school's sheets. Nothing is written. */
export function planCase(about: About): CasePlan {
  const { targets, chosen, how, drafts } = about;
  const bySheet = groupsBy(
    targets.filter(({ group }) => chosen.has(group)),
    ({ group }) => chosen.get(group) as SheetKey,
  );
  const places = placesOf(about, bySheet);
  let lostLinks = 0;
  const sheets = [...bySheet].map(([name, some]): SheetPlan => {
    const key = name as SheetKey;
    const before = drafts.get(key) ?? [];
    const lines = some.map((target): SheetLine => {
      const { code } = places.get(target.item) as Place;
      const prereqs = target.cameFrom.flatMap((from) => {
        const place = places.get(from.item) ?? (from.code ? places.get(from.code) : undefined);
        if (place && !isLater(place.key, key) && place.code !== code) return [place.code];
        lostLinks += 1;
        return [];
      });
      const parent = target.whole && places.get(target.whole);
      return {
        ...emptyLine(code),
        ...before.find((line) => line.code === code),
        ...target.says,
        prereqs: [...new Set(prereqs)].slice(0, mostCameFrom),
        parent: parent && parent.key === key ? parent.code : '',
      };
    });
    const after = inPlace(before, lines, how);
    return { key, before, after, edits: sheetEdits(before, after) };
  });
  const items = [...bySheet.values()].flat().map(({ item }) => item);
  const codes = new Map(items.map((item) => [item, (places.get(item) as Place).code]));
  return { sheets, problems: problemsOf(about, sheets), lostLinks, codes };
}

interface Place {
  key: SheetKey;
  code: TargetId;
}

/** Where everything is that a link may name: by identifier, and by code. */
function placesOf({ drafts, school }: About, bySheet: ReadonlyMap<string, CaseTarget[]>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [key, lines] of drafts) {
    for (const { code } of lines) {
      places.set(code, { key, code });
      places.set(uuidOf(`${school}/target/${code}`), { key, code });
    }
  }
  for (const [name, some] of bySheet) {
    const key = name as SheetKey;
    const held = new Set((drafts.get(key) ?? []).map(({ code }) => code));
    for (const { item, code } of some) {
      const isHeld = code !== undefined && held.has(code as TargetId);
      places.set(item, { key, code: isHeld ? (code as TargetId) : codeOfCase(item) });
    }
  }
  return places;
}

function isLater(one: SheetKey, than: SheetKey): boolean {
  const [a, b] = [partsOfSheetKey(one), partsOfSheetKey(than)];
  return a.subject !== b.subject || a.year > b.year;
}

function inPlace(before: SheetLine[], lines: SheetLine[], how: How): SheetLine[] {
  const held = new Map(before.map(({ code, place }) => [code, place]));
  const said: SheetLine[] = [];
  for (const line of lines)
    said.push({
      ...line,
      place: held.get(line.code) ?? roomAfter(before, (said.at(-1) ?? before.at(-1))?.place),
    });
  const codes = new Set(said.map(({ code }) => code));
  const unsaid = before
    .filter(({ code }) => !codes.has(code))
    .map((line) => (how === 'instead' ? { ...line, retired: true } : line));
  const isInOrder = said.every((line, i) => i === 0 || (said[i - 1] as SheetLine).place < line.place);
  if (isInOrder) return [...said, ...unsaid].sort((a, b) => a.place - b.place);
  return renumbered([...said, ...unsaid]);
}

function problemsOf({ drafts, words }: About, sheets: readonly SheetPlan[]): string[] {
  const { say } = words;
  const after = new Map([...drafts, ...sheets.map((sheet) => [sheet.key, sheet.after] as const)]);
  const all = [...after.values()].flat();
  const circle = circleIn(new Map(all.map(({ code, prereqs }) => [code, prereqs])));
  const said = new Map(all.map(({ code, teacher }) => [code, teacher]));
  return [
    ...sheets.flatMap(({ key, after: lines }) => {
      const inUse = lines.filter(({ retired }) => !retired).length;
      if (inUse <= mostLines) return [];
      const name = sheetName(key, words);
      return [
        say('{name} would hold {count target}; {a sheet} holds at most {most}. Bring in fewer of them.', {
          name,
          count: inUse,
          most: mostLines,
        }),
      ];
    }),
    ...twice(after, words),
    ...(circle
      ? [
          circleProblem(
            circle.slice(0, 3).map((code) => `“${said.get(code)}”`),
            words,
          ),
        ]
      : []),
  ];
}

function circleProblem(names: string[], { say, list }: Words): string {
  return say('{Targets} would come from each other, round in a circle: {names}.', { names: list(names) });
}

/** A target stands on one sheet. */
function twice(sheets: ReadonlyMap<SheetKey, readonly SheetLine[]>, words: Words): string[] {
  const all = [...sheets].flatMap(([key, lines]) => lines.map((line) => ({ key, line })));
  const groups = groupsBy(all, ({ line }) => line.code);
  const two = [...groups.values()].find((group) => group.length > 1);
  if (!two) return [];
  const [one, other] = two as [(typeof all)[number], (typeof all)[number]];
  return [
    words.say('“{target}” would stand on both {one} and {other}. Choose the one that it is on already.', {
      target: one.line.teacher,
      one: sheetName(one.key, words),
      other: sheetName(other.key, words),
    }),
  ];
}
