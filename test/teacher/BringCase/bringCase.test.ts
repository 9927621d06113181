import * as assert from 'uvu/assert';
import { sheetOf } from '../../../src/curriculum/starter.ts';
import { gunzip, gzip } from '../../../src/device/gzip.ts';
import { schoolLines, starterLines } from '../../../src/rules/sheetLines.ts';
import type { CaseItem, CasePackage } from '../../../src/schema/case.ts';
import type { TargetId } from '../../../src/schema/ids.ts';
import type { SheetKey, SheetLine } from '../../../src/schema/sheet.ts';
import { sheetKey, sheetYears } from '../../../src/schema/sheetKey.ts';
import { mostLines } from '../../../src/schema/sheetLimits.ts';
import { casePackageBytes, casePackages } from '../../../src/store/caseQueries.ts';
import { bringInCase } from '../../../src/store/commands/casePackage.ts';
import { Cancelled } from '../../../src/store/commands/classList.ts';
import { editTargets, publishSheet } from '../../../src/store/commands/sheet.ts';
import { undoLast } from '../../../src/store/commands/undoLast.ts';
import { sheetInForce, targetsSaid } from '../../../src/store/sheetQueries.ts';
import type { Store } from '../../../src/store/store.ts';
import { codeOfCase } from '../../../src/teacher/BringCase/caseCodes.ts';
import { type How, planCase } from '../../../src/teacher/BringCase/casePlan.ts';
import { targetsIn } from '../../../src/teacher/BringCase/caseTargets.ts';
import { caseWithChanges } from '../../../src/teacher/BringCase/caseWithChanges.ts';
import { casePackage } from '../../../src/teacher/ChangeSheet/sheetCase.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { aCasePackage } from '../../support/aCasePackage.ts';
import { arrive, aTabletBeside, exchange } from '../../support/exchange.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom, aTablet, viewsOf } from '../../support/tablet.ts';

const test = suite('a CASE package on the school’s sheets', { timeoutMs: 120_000 });

const school = 's'.repeat(20);
const subjects = ['writing', 'reading'] as const;
const keys = subjects.flatMap((subject) => sheetYears.map((year) => sheetKey(subject, year)));
const starters = new Map(
  await Promise.all(
    subjects.flatMap((subject) =>
      sheetYears.map(
        async (year) =>
          [sheetKey(subject, year), starterLines((await sheetOf(year, subject)).targets)] as const,
      ),
    ),
  ),
);
const where = new Map(
  [...starters].flatMap(([key, lines]) => lines.map((line) => [line.code, { key, line }])),
);
const at = '2026-11-22T10:15:30+00:00';
const sheetPackage = (key: SheetKey, lines = starters.get(key) ?? [], of = school) =>
  casePackage({
    key,
    lines,
    school: of,
    schoolName: 'Elm Bank',
    sheetOf: (code) => where.get(code),
    at,
  }) as unknown as CasePackage;
const likely = (pack: CasePackage) =>
  new Map(targetsIn(pack).groups.flatMap(({ id, likely: key }) => (key ? [[id, key] as const] : [])));
const planned = (
  pack: CasePackage,
  drafts: ReadonlyMap<SheetKey, SheetLine[]> = starters,
  how: How = 'beside',
  chosen = likely(pack),
) => planCase({ targets: targetsIn(pack).targets, chosen, how, drafts, school, words: usualWords });

const draftsOf = async (store: Store) =>
  new Map(
    await Promise.all(
      keys.map(
        async (key) => [key, schoolLines(starters.get(key) ?? [], await targetsSaid(store, key))] as const,
      ),
    ),
  );
async function bringIn(store: Store, pack: CasePackage, how: How = 'beside', options = {}) {
  const plan = planned(pack, await draftsOf(store), how);
  assert.equal(plan.problems, []);
  const bytes = await gzip(new TextEncoder().encode(JSON.stringify(pack)));
  const kept = {
    title: pack.CFDocument.title,
    items: pack.CFItems.length,
    went: Object.fromEntries(likely(pack)),
  };
  await bringInCase(
    store,
    { id: codeOfCase(pack.CFDocument.identifier), kept, bytes, sheets: plan.sheets },
    options,
  );
  return plan;
}
async function giveOut(store: Store): Promise<CasePackage> {
  const [row] = await casePackages(store);
  const bytes = row && (await casePackageBytes(store, row));
  assert.ok(row && bytes);
  const pack = JSON.parse(new TextDecoder().decode(await gunzip(bytes, 1e8)));
  const went = new Map(Object.entries(row.went) as [string, SheetKey][]);
  return caseWithChanges(pack, { went, drafts: await draftsOf(store), school, at });
}

test('every starter sheet goes out and comes in as it was, at home and in another school', () => {
  for (const key of keys) {
    const pack = sheetPackage(key);
    const { sheets, problems, lostLinks } = planned(pack);
    assert.equal([sheets.map(({ edits }) => edits), problems, lostLinks], [[[]], [], 0], key);
    assert.equal(planned(sheetPackage(key, undefined, 't'.repeat(20))).sheets[0]?.edits, []);
    assert.equal(sheets[0]?.key, key);
  }
});

test('a part, a retired target, a depth that is not graded and every field of a line come back', () => {
  const key = sheetKey('writing', 3);
  const [a, b, c, ...rest] = starters.get(key) as [SheetLine, SheetLine, SheetLine, ...SheetLine[]];
  const lines = [
    {
      ...a,
      teacher: 'T',
      pupil: 'P',
      examples: 'E\nF',
      aligns: '',
      depth: null,
      prereqs: ['Y1.SP.01' as TargetId],
    },
    { ...b, parent: a.code, retired: true, depth: 'greater' as const },
    { ...c, strand: a.strand, prereqs: [a.code] },
    ...rest,
  ];
  const [sheet] = planned(sheetPackage(key, lines)).sheets;
  assert.equal(
    sheet?.after.map(({ place: _, ...line }) => line),
    lines.map(({ place: _, ...line }) => line),
  );
});

test('five thousand items come in, in one go, are planned from once published, and go out again whole', async () => {
  const { store } = await aClassroom(1);
  const pack = aCasePackage(5000);
  let shown = 0;
  const plan = await bringIn(store, pack, 'instead', { progress: () => (shown += 1) });
  assert.ok(shown > 20);
  const added = plan.sheets.flatMap(({ edits }) => edits).filter(({ fields }) => fields.teacher);
  const strands = pack.CFItems.filter(({ CFItemType }) => CFItemType === 'Domain').length;
  assert.equal([added.length, plan.sheets.length], [5000 - strands, 12]);
  // The package waits to be brought home with its event, as a page does.
  assert.ok((await store.db.parcels.toArray()).every(({ waits }) => waits?.startsWith('1/')));
  assert.ok((await store.db.parcels.count()) > 0);
  for (const event of await store.db.tail.toArray()) assert.ok(JSON.stringify(event).length < 32_768);
  const three = (await draftsOf(store)).get(sheetKey('writing', 3)) as SheetLine[];
  await publishSheet(store, sheetKey('writing', 3), three);
  const inUse = (await sheetInForce(store, sheetKey('writing', 3))).lines ?? [];
  assert.ok(inUse.filter(({ retired }) => !retired).length <= mostLines);
  assert.ok(inUse.filter(({ retired }) => !retired).every(({ strand }) => strand.startsWith('Strand ')));
  assert.equal(await giveOut(store), pack);
});

test('every sheet’s package goes through a school and out again as it came', async () => {
  for (const key of keys) {
    const { store } = await aTabletWithSchool();
    const pack = {
      ...sheetPackage(key, undefined, 'o'.repeat(20)),
      CFUnknown: { kept: true },
    } as CasePackage;
    await bringIn(store, pack);
    assert.equal(await giveOut(store), pack, key);
  }
});

async function aTabletWithSchool() {
  const { setUpSchool } = await import('../../../src/store/commands/setUp.ts');
  const tablet = await aTablet();
  await setUpSchool(tablet.store, 'Elm Bank', 'Mx Okafor');
  return tablet;
}

test('what the school changes goes out, and nothing else of the package does otherwise', async () => {
  const { store } = await aTabletWithSchool();
  const pack = aCasePackage(40);
  await bringIn(store, pack);
  const key = sheetKey('writing', 1);
  const line = (await draftsOf(store))
    .get(key)
    ?.find(({ teacher }) => teacher.startsWith('Standard 0.3')) as SheetLine;
  const fields = {
    teacher: 'T',
    pupil: 'P',
    depth: 'greater',
    retired: true,
    strand: 'Oracy',
    prereqs: [] as TargetId[],
  } as const;
  await editTargets(store, key, [{ code: line.code, fields: { ...fields, prereqs: [] }, was: {} }]);
  const out = await giveOut(store);
  const isIt = ({ identifier }: { identifier: string }) => codeOfCase(identifier) === line.code;
  const { extensions, ...item } = out.CFItems.find(isIt) as CaseItem;
  assert.equal(
    [item.fullStatement, item.alternativeLabel, extensions],
    ['T', 'P', { depth: 'greater', retired: true }],
  );
  assert.equal(item['x-vendor'], { nested: [1, null, { deep: true }] });
  assert.equal(
    out.CFItems.filter((each) => !isIt(each) && each.fullStatement !== 'Oracy'),
    pack.CFItems.filter((each) => !isIt(each)),
  );
  const touching = ({
    originNodeURI,
    destinationNodeURI,
  }: NonNullable<CasePackage['CFAssociations']>[number]) => isIt(originNodeURI) || isIt(destinationNodeURI);
  assert.equal(
    out.CFAssociations?.filter((link) => !touching(link)).slice(0, -1),
    pack.CFAssociations?.filter((link) => !touching(link)),
  );
  // Other schools read it as this one has it.
  const [sheet] = planned(out, await draftsOf(store)).sheets.filter((each) => each.key === key);
  assert.ok(sheet?.edits.every(({ fields: { place: _, ...said } }) => Object.keys(said).length === 0));
});

test('a package that is brought in twice, or on two tablets, makes no target twice', async () => {
  const here = await aClassroom(1);
  const there = await aTabletBeside(here);
  const pack = aCasePackage(60);
  await bringIn(here.store, pack);
  await bringIn(there.store, pack);
  const alone = await draftsOf(here.store);
  await exchange(here, there);
  assert.equal(await draftsOf(here.store), alone);
  assert.equal(
    planned(pack, alone).sheets.flatMap(({ edits }) => edits),
    [],
  );
  assert.is((await casePackages(there.store)).length, 1);
});

test('what arrives twice, and out of order, gives the same rows', async () => {
  const here = await aClassroom(1);
  await bringIn(here.store, aCasePackage(60));
  const events = await here.store.db.tail.toArray();
  const there = await aTabletBeside(here);
  await arrive(there.store, [...events].reverse());
  await arrive(there.store, events);
  const own = ({ casePackages: packages, targets }: Record<string, unknown[]>) => ({ packages, targets });
  assert.equal(own(await viewsOf(there.store)), own(await viewsOf(here.store)));
});

test('stopped on the way, nothing of it is kept; undo takes all of it back', async () => {
  const { store } = await aClassroom(1);
  const before = [await viewsOf(store), await store.db.parts.count()];
  const stop = new AbortController();
  await bringIn(store, aCasePackage(900), 'beside', {
    signal: stop.signal,
    progress: () => stop.abort(),
  }).then(
    () => assert.unreachable(),
    (error) => assert.instance(error, Cancelled),
  );
  assert.equal([await viewsOf(store), await store.db.parts.count()], before);
  await bringIn(store, aCasePackage(60), 'instead');
  await undoLast(store);
  assert.equal(await casePackages(store), []);
  const inUse = [...(await draftsOf(store)).values()].flat().filter(({ retired }) => !retired);
  assert.equal(inUse, [...starters.values()].flat());
});

test('where the package says no subject or year, nothing is guessed; the adult says where it goes', () => {
  const pack = aCasePackage(20);
  const bare = {
    ...pack,
    CFDocument: { ...pack.CFDocument, subject: null },
    CFItems: pack.CFItems.map(({ educationLevel: _, subject: __, ...item }) => item),
  } as CasePackage;
  const [group, another] = targetsIn(bare).groups;
  assert.equal([group?.likely, group?.count, another], [undefined, 18, undefined]);
  const plan = planned(bare, starters, 'beside', new Map([[group?.id ?? '', sheetKey('reading', 5)]]));
  assert.equal(
    [plan.sheets.map(({ key, edits }) => [key, edits.length]), plan.problems],
    [[['reading-5', 18]], []],
  );
});

test('a sheet that would be too long, a target on two sheets and a circle over both are each said, and stop it', () => {
  const big = aCasePackage(5000);
  const one = new Map(targetsIn(big).groups.map(({ id }) => [id, sheetKey('writing', 3)] as const));
  assert.match(
    planned(big, starters, 'beside', one).problems.join(),
    /Year 3 writing would hold [\d,]+ targets; a sheet holds at most 400/,
  );

  const pack = aCasePackage(12);
  const after = new Map([
    ...starters,
    ...planned(pack).sheets.map((sheet) => [sheet.key, sheet.after] as const),
  ]);
  const elsewhere = new Map(targetsIn(pack).groups.map(({ id }) => [id, sheetKey('writing', 2)] as const));
  assert.match(
    planned(pack, after, 'beside', elsewhere).problems.join(),
    /would stand on both Year 1 writing and Year 2 writing/,
  );

  const key = sheetKey('writing', 3);
  const [a, b, ...rest] = starters.get(key) as [SheetLine, SheetLine, ...SheetLine[]];
  const ours = new Map([...starters, [key, [{ ...a, prereqs: [b.code] }, b, ...rest]]]);
  const theirs = sheetPackage(key, [a, { ...b, prereqs: [a.code] }, ...rest]);
  const half = {
    ...theirs,
    CFItems: theirs.CFItems.filter(({ humanCodingScheme }) => humanCodingScheme !== a.code),
  };
  assert.match(planned(half, ours).problems.join(), /round in a circle/);
});

test('end of key stage statements stay out, and long statements show their beginning and keep the rest', () => {
  const pack = aCasePackage(6);
  const [, first, second] = pack.CFItems as [CaseItem, CaseItem, CaseItem];
  Object.assign(first, { humanCodingScheme: 'Y2.TAF.01' });
  Object.assign(second, { fullStatement: 'x'.repeat(600) });
  const found = targetsIn(pack);
  assert.equal([found.frameworkStatements, found.cut, found.targets.length], [1, 1, 4]);
  assert.is(found.targets[0]?.says.teacher.length, 500);
});

test('what the depths of a criterion look like stands among the examples', () => {
  const [, says] = targetsIn(aCasePackage(6)).targets.map((target) => target.says);
  assert.is(
    says?.examples,
    'Emerging: What 1 looks like\nMeeting: What 2 looks like\nExceeding: What 3 looks like',
  );
});

test.run();
