import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { type RosterDiff, rosterDiff } from '../../src/rules/rosterDiff.ts';
import type { KnownPupil, RosterPupil } from '../../src/schema/roster.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a class list would change');

const amy: RosterPupil = { given: 'Amy', family: 'Brown' };
const ben: RosterPupil = { given: 'Ben', family: 'Cole' };
let ids = 0;

function known(pupil: RosterPupil, left = false): KnownPupil {
  ids += 1;
  return { ...pupil, id: `p${ids}`, left };
}

/** What importing does: the preview's changes, taken as they are; doubts wait for an adult. */
function imported(before: readonly KnownPupil[], diff: RosterDiff): KnownPupil[] {
  const leavers = new Set(diff.left);
  const changes = new Map(diff.changed.map(({ pupil, fields }) => [pupil, fields]));
  const after = before.map((pupil): KnownPupil => {
    if (leavers.has(pupil)) return { ...pupil, left: true };
    const now = (changes.get(pupil) ?? []).map(({ field, now }) => [field, now]);
    return { ...pupil, ...Object.fromEntries(now) };
  });
  return [...after, ...diff.added.map((pupil) => known(pupil))];
}

function classOf(size: number, className?: string): RosterPupil[] {
  return Array.from({ length: size }, (_, n) => ({
    upn: `UPN${n}`,
    given: `Given${String.fromCharCode(65 + n)}`,
    family: `Family${String.fromCharCode(65 + n)}`,
    ...(className ? { className } : {}),
  }));
}

const quiet = { added: [], changed: [], left: [] };
const plan = ({ added, changed, left }: RosterDiff) => ({ added, changed, left });

test('the first list of a school is all new', () => {
  const diff = rosterDiff([], [amy, ben]);
  assert.equal(diff.added, [amy, ben]);
  assert.is(diff.hold, null);
});

test('the same list again changes nothing', () => {
  const list = classOf(30, '3B');
  const before = imported([], rosterDiff([], list));
  const again = rosterDiff(before, list);
  assert.equal(plan(again), quiet);
  assert.is(again.unchanged.length, 30);
  assert.is(again.hold, null);
});

test('a child is found by UPN when the surname has changed', () => {
  const before = known({ ...amy, upn: 'A1' });
  const others = classOf(10).map((pupil) => known(pupil));
  const diff = rosterDiff([before, ...others], [{ ...amy, family: 'Green', upn: 'A1' }, ...classOf(10)]);
  assert.equal(diff.changed, [{ pupil: before, fields: [{ field: 'family', was: 'Brown', now: 'Green' }] }]);
  assert.equal(diff.added, []);
});

test('a temporary UPN gives way to the permanent one when names and birthday agree', () => {
  const before = known({ ...amy, upn: 'TEMP', born: '2017-03-04' });
  const diff = rosterDiff([before], [{ ...amy, upn: 'PERM', born: '2017-03-04' }]);
  assert.equal(diff.changed, [{ pupil: before, fields: [{ field: 'upn', was: 'TEMP', now: 'PERM' }] }]);
});

test('a child is found by OneRoster id where there is no UPN', () => {
  const before = known({ ...amy, sourcedId: 'u-1' });
  const [changed] = rosterDiff([before], [{ given: 'Amy', family: 'Green', sourcedId: 'u-1' }]).changed;
  assert.is(changed?.pupil, before);
});

test('a child is found by name whatever the accents and capitals, and the list’s spelling is the news', () => {
  const before = known({ given: 'Zoe', family: "O'Brien" });
  const diff = rosterDiff([before], [{ given: 'Zoë', family: 'O’BRIEN', upn: 'Z1' }]);
  assert.equal(diff.added, []);
  assert.equal(diff.changed[0]?.fields.map(({ field }) => field).sort(), ['family', 'given', 'upn']);
  assert.is(rosterDiff([before], [{ given: 'ZOE', family: 'Obrien' }]).changed.length, 1);
});

test('a list that says less erases nothing', () => {
  const before = known({
    ...amy,
    upn: 'A1',
    born: '2017-03-04',
    preferredGiven: 'Ames',
    className: '3B',
    year: 3,
  });
  assert.equal(rosterDiff([before], [amy]).unchanged, [before]);
  assert.equal(rosterDiff([before], [{ given: 'Amy', family: '', upn: 'A1' }]).unchanged, [before]);
});

test('whoever the list of their class no longer holds has left', () => {
  const pupils = classOf(8, '3B').map((pupil) => known(pupil));
  const diff = rosterDiff(pupils, classOf(7, '3B'));
  assert.equal(diff.left, pupils.slice(7));
  assert.is(diff.hold, null);
});

test('a list of one class says nothing of the others', () => {
  const mine = classOf(6, '3B').map((pupil) => known(pupil));
  const theirs = known({ ...amy, className: '4A' });
  assert.equal(plan(rosterDiff([...mine, theirs], classOf(6, '3B'))), quiet);
});

test('a child who left comes back by being on the list', () => {
  const before = known({ ...amy, upn: 'A1' }, true);
  const diff = rosterDiff([before], [{ ...amy, upn: 'A1' }]);
  assert.equal(diff.changed, [{ pupil: before, fields: [{ field: 'left', was: true, now: false }] }]);
});

test('the Amy who is here is found before the Amy who left', () => {
  const gone = known(amy, true);
  const here = known(amy);
  assert.equal(rosterDiff([gone, here], [amy]).unchanged, [here]);
});

test('one row and two Amys of that name is asked, and neither has left', () => {
  const pupils = [known({ ...amy, upn: 'A1' }), known({ ...amy, upn: 'A2' })];
  const diff = rosterDiff(pupils, [amy]);
  assert.equal(diff.doubts, [{ row: amy, maybe: pupils, reason: 'several-fit' }]);
  assert.equal(plan(diff), quiet);
});

test('one child whom two tablets brought in at the same time is asked about', () => {
  const pupils = [known({ ...amy, upn: 'A1' }), known({ ...amy, upn: 'A1' })];
  const row = { ...amy, upn: 'A1' };
  assert.equal(rosterDiff(pupils, [row]).doubts, [{ row, maybe: pupils, reason: 'several-fit' }]);
});

test('a class tells two Amys apart', () => {
  const [inB, inA] = [known({ ...amy, className: '3B' }), known({ ...amy, className: '4A' })];
  const diff = rosterDiff([inB, inA], [{ ...amy, className: '4A' }]);
  assert.equal(diff.unchanged, [inA]);
  assert.equal(diff.left, []);
});

test('the same name with another birthday is asked', () => {
  const before = known({ ...amy, born: '2017-03-04' });
  const row = { ...amy, born: '2016-03-04' };
  assert.equal(rosterDiff([before], [row]).doubts, [{ row, maybe: [before], reason: 'other-birthday' }]);
});

test('the same name with another UPN and no birthday is asked', () => {
  const before = known({ ...amy, upn: 'A1' });
  const row = { ...amy, upn: 'A2' };
  assert.equal(rosterDiff([before], [row]).doubts, [{ row, maybe: [before], reason: 'other-upn' }]);
});

test('one UPN on a wholly different child is asked, so that no child gets another’s judgements', () => {
  const before = known({ ...amy, upn: 'A1', born: '2017-03-04' });
  const row = { ...ben, upn: 'A1', born: '2016-09-09' };
  const diff = rosterDiff([before], [row]);
  assert.equal(diff.doubts, [{ row, maybe: [before], reason: 'same-number' }]);
  assert.equal(plan(diff), quiet);
});

test('a list of what children are called is asked about, not taken for new children', () => {
  const before = known({ given: 'Thomas', family: 'Reed', preferredGiven: 'Tom' });
  const row = { given: 'Tom', family: 'Reed' };
  const diff = rosterDiff([before], [row]);
  assert.equal(diff.doubts, [{ row, maybe: [before], reason: 'known-as' }]);
  assert.equal(plan(diff), quiet);
});

test('a quarter of the class may leave; one more and it stops to ask', () => {
  const pupils = classOf(20, '3B').map((pupil) => known(pupil));
  assert.is(rosterDiff(pupils, classOf(15, '3B')).hold, null);
  assert.equal(rosterDiff(pupils, classOf(14, '3B')).hold, { reason: 'many-left', count: 6, of: 20 });
});

test('those who left before do not count among the class', () => {
  const gone = classOf(20, '3B').map(({ upn, ...pupil }) => known({ ...pupil, family: `${upn}` }, true));
  const pupils = classOf(20, '3B').map((pupil) => known(pupil));
  assert.is(rosterDiff([...gone, ...pupils], classOf(14, '3B')).hold?.of, 20);
});

test('when more than a quarter change name under the same UPN it stops to ask', () => {
  const list = classOf(20, '3B');
  const pupils = list.map((pupil) => known(pupil));
  const married = (n: number) => list.map((pupil, i) => (i < n ? { ...pupil, family: 'Else' } : pupil));
  assert.is(rosterDiff(pupils, married(5)).hold, null);
  assert.equal(rosterDiff(pupils, married(6)).hold, { reason: 'many-renamed', count: 6, of: 20 });
});

test('a sheet whose UPN column slipped by one row stops and renames nobody', () => {
  const list = classOf(20, '3B');
  const slipped = list.map((pupil, n) => ({ ...pupil, upn: `UPN${n + 1}` }));
  const diff = rosterDiff(
    list.map((pupil) => known(pupil)),
    slipped,
  );
  assert.is(diff.hold?.reason, 'many-renamed');
  assert.equal(diff.changed, []);
});

test('when some rows could not be read, a single leaver is asked about', () => {
  const pupils = classOf(20, '3B').map((pupil) => known(pupil));
  const diff = rosterDiff(pupils, classOf(19, '3B'), { whole: false });
  assert.equal(diff.hold, { reason: 'list-not-whole', count: 1, of: 20 });
  assert.is(rosterDiff(pupils, classOf(20, '3B'), { whole: false }).hold, null);
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const aRow = fc
  .record({
    given: fc.constantFrom('Amy', 'amy', 'Zoë', 'Zoe', 'Tom'),
    family: fc.constantFrom('Brown', 'Reed', ''),
    upn: maybe(fc.constantFrom('A1', 'A2', 'A3', 'A4')),
    sourcedId: maybe(fc.constantFrom('s1', 's2')),
    born: maybe(fc.constantFrom('2017-01-01', '2017-02-02')),
    preferredGiven: maybe(fc.constantFrom('Tom', 'Amy')),
    className: maybe(fc.constantFrom('3B', '4A')),
    year: maybe(fc.constantFrom(3, 4)),
  })
  .map(
    (row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as RosterPupil,
  );

/** The reader sees to it that no two rows of a list share a number. */
function numbersOnce(rows: RosterPupil[]): RosterPupil[] {
  const seen = new Set<string>();
  return rows.map(({ upn, sourcedId, ...rest }) => {
    const row: RosterPupil = rest;
    if (upn && !seen.has(upn)) row.upn = upn;
    if (sourcedId && !seen.has(sourcedId)) row.sourcedId = sourcedId;
    seen.add(upn ?? '').add(sourcedId ?? '');
    return row;
  });
}

const aList = fc.array(aRow, { maxLength: 6 }).map(numbersOnce);
const aSchool = fc
  .tuple(aList, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([rows, left]) => rows.map((row, n) => known(row, left[n])));

test('importing any list twice is importing it once', () => {
  fc.assert(
    fc.property(aSchool, aList, (before, list) => {
      const first = rosterDiff(before, list);
      const again = rosterDiff(imported(before, first), list);
      assert.equal(plan(again), quiet);
      assert.equal(again.doubts.length, first.doubts.length);
    }),
    { numRuns: 300 },
  );
});

test('every row and every pupil is accounted for exactly once', () => {
  fc.assert(
    fc.property(aSchool, aList, (before, list) => {
      const { added, changed, unchanged, doubts, left } = rosterDiff(before, list);
      assert.is(added.length + changed.length + unchanged.length + doubts.length, list.length);
      const matched = [...changed.map(({ pupil }) => pupil), ...unchanged];
      const named = [...matched, ...left, ...new Set(doubts.flatMap(({ maybe: pupils }) => pupils))];
      assert.is(new Set(named).size, named.length);
    }),
    { numRuns: 200 },
  );
});

test.run();
