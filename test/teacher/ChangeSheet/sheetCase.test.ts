import * as assert from 'uvu/assert';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { starterLines } from '../../../src/rules/sheetLines.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { SheetLine } from '../../../src/schema/sheet.ts';
import { sheetKey, sheetYears } from '../../../src/schema/sheetKey.ts';
import { casePackage, uuidOf } from '../../../src/teacher/ChangeSheet/sheetCase.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a sheet as a CASE package');

const subjects = ['writing', 'reading'] as const;
const sheets = await Promise.all(
  subjects.flatMap((subject) =>
    sheetYears.map(async (year) => ({
      key: sheetKey(subject, year),
      lines: starterLines((await sheetOf(year, subject)).targets),
    })),
  ),
);
const where = new Map(sheets.flatMap(({ key, lines }) => lines.map((line) => [line.code, { key, line }])));
const exported = ({ key, lines }: (typeof sheets)[number], school = 's'.repeat(20)) =>
  casePackage({
    key,
    lines,
    school,
    schoolName: 'Elm Bank Primary',
    sheetOf: (code) => where.get(code),
    at: '2026-11-22T10:15:30+00:00',
  });
const packages = sheets.map((sheet) => exported(sheet));
const targetsIn = ({ CFItems }: (typeof packages)[number]) =>
  CFItems.filter(({ CFItemType }) => CFItemType === 'Target') as unknown as {
    identifier: string;
    humanCodingScheme: string;
  }[];

test('of every sheet, each target goes out with both wordings, its depth, and what it came from', () => {
  for (const [i, { lines }] of sheets.entries()) {
    const whole = packages[i] as (typeof packages)[number];
    const text = JSON.stringify(whole);
    for (const line of lines) {
      assert.ok(text.includes(JSON.stringify(line.teacher)) && text.includes(JSON.stringify(line.pupil)));
      assert.ok(text.includes(JSON.stringify(line.aligns)));
    }
    const before = whole.CFAssociations.filter(({ associationType }) => associationType === 'precedes');
    assert.is(before.length, lines.flatMap(({ prereqs }) => prereqs).length);
    const graded = lines.filter(({ depth }) => depth !== null);
    assert.is(whole.CFRubrics[0]?.CFRubricCriteria.length, graded.length);
  }
});

test('every identifier is a UUID and names one thing; every item hangs, over others or not, from the document', () => {
  for (const { CFDocument, CFItems, CFAssociations, CFRubrics } of packages) {
    const criteria = CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
    const levels = criteria.flatMap((each) => each.CFRubricCriterionLevels);
    const named = [CFDocument, ...CFItems, ...CFAssociations, ...CFRubrics, ...criteria, ...levels];
    const ids = named.map(({ identifier }) => identifier);
    assert.is(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const parents = new Map(
      CFAssociations.filter(({ associationType }) => associationType === 'isChildOf').map((each) => [
        each.originNodeURI.identifier,
        each.destinationNodeURI.identifier,
      ]),
    );
    for (const { identifier } of CFItems) {
      let at: string | undefined = identifier;
      for (let steps = 0; at !== CFDocument.identifier && steps < 4; steps += 1) at = parents.get(at ?? '');
      assert.is(at, CFDocument.identifier);
    }
  }
});

test('a later export names the same things, another school other ones, and years name each other’s targets', () => {
  const [three, four] = [sheets[2], sheets[3]] as [(typeof sheets)[number], (typeof sheets)[number]];
  assert.equal(exported(three), packages[2]);
  assert.is.not(exported(three, 't'.repeat(20)).CFDocument.identifier, packages[2]?.CFDocument.identifier);
  const ofThree = new Map(
    targetsIn(exported(three)).map((each) => [each.humanCodingScheme, each.identifier]),
  );
  const links = exported(four).CFAssociations.filter(({ associationType }) => associationType === 'precedes');
  const earlier = four.lines.flatMap(({ prereqs }) => prereqs).filter((code) => ofThree.has(code));
  assert.ok(earlier.length > 0);
  for (const code of earlier)
    assert.ok(links.some(({ originNodeURI }) => originNodeURI.identifier === ofThree.get(code)));
});

test('a part hangs from its whole, and a retired target goes out marked', () => {
  const [first, second] = (sheets[2]?.lines ?? []) as [SheetLine, SheetLine];
  const lines = [first, { ...second, parent: first.code as TargetId, retired: true }];
  const { CFAssociations, CFItems } = exported({ key: sheetKey('writing', 3), lines });
  const [whole, part] = CFItems.slice(-2) as { identifier: string; extensions?: object }[];
  assert.ok(
    CFAssociations.some(
      ({ originNodeURI, destinationNodeURI }) =>
        originNodeURI.identifier === part?.identifier && destinationNodeURI.identifier === whole?.identifier,
    ),
  );
  assert.equal(part?.extensions, { alignedWith: second.aligns, retired: true });
});

test('ten thousand names are ten thousand UUIDs', () =>
  assert.is(new Set(Array.from({ length: 10_000 }, (_, i) => uuidOf(`school/target/${i}`))).size, 10_000));

test.run();
