import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { presets, usualPolicy, withAtBats, withPieces } from '../../src/rules/policies.ts';
import { asksAgain, type Fate, standingOf } from '../../src/rules/standing.ts';
import { canBeMet, countingLevels, laterNotYets, Policy, retakes } from '../../src/schema/policy.ts';
import { makeStamp, readStamp } from '../../src/schema/stamp.ts';
import { levels, supports, taskKinds } from '../../src/schema/words.ts';
import { anOverride, aPiece, aYear } from '../support/aPiece.ts';
import { suite } from '../support/suite.ts';

const test = suite('where a pupil stands on a target');

/** "needs-more approaching 2/3", with what more there is to say behind it. */
function said(words: string, policy: Policy = usualPolicy): string {
  const standing = standingOf(aYear(words), policy);
  const { slots, needs, why, level } = standing;
  const kinds = needs.kinds > 0 && slots.length > 0 ? ` kinds:${needs.kinds}` : '';
  const again = asksAgain(standing, policy) ? ' again' : standing.slip ? ' slip' : '';
  return `${why} ${level ?? '-'} ${slots.length}/${policy.atBats}${kinds}${again}`;
}

const threeKinds: Policy = { ...usualPolicy, kinds: 3 };
const opens: Policy = { ...usualPolicy, laterNotYet: 'opens' };
const keeps: Policy = { ...usualPolicy, laterNotYet: 'keeps' };
const { two, one } = presets;
const twoPieces: Policy = { ...usualPolicy, pieces: 2, kinds: 1, days: 1 };
const anyDay: Policy = { ...usualPolicy, days: 1, kinds: 1 };
const helpToo: Policy = { ...usualPolicy, alone: false };
const coldToo: Policy = { ...usualPolicy, coldCounts: true };
const fromDeeper: Policy = { ...usualPolicy, countsFrom: 'deeper' };
const fromApproaching: Policy = { ...usualPolicy, countsFrom: 'approaching' };

const rows: [because: string, year: string, says: string, policy?: Policy][] = [
  ['nobody has judged anything: an empty cell is not a "not yet"', '', 'none - 0/3'],
  ['one good piece is a beginning, not mastery', 'story', 'needs-more approaching 1/3 kinds:1'],
  [
    'two stories: a third piece, and one of another kind, are still asked for',
    'story1, story2',
    'needs-more approaching 2/3 kinds:1',
  ],
  ['two kinds already: any third piece will do', 'story, report', 'needs-more approaching 2/3'],
  ['three pieces alone, in two kinds of writing: shown', 'story1, report, story2', 'shown secure 3/3'],
  [
    'a third story does not stand for another kind of writing',
    'story1, story2, story3',
    'needs-more approaching 2/3 kinds:1',
  ],
  [
    'the report after three stories fills the slot that waited for it',
    'story1, story2, story3, report',
    'shown secure 3/3',
  ],
  ['a fourth piece takes nothing away', 'story, report, letter, poem', 'shown secure 3/3'],
  ['three deeper pieces are deeper', 'story deeper, report deeper, letter deeper', 'shown deeper 3/3'],
  [
    'two deeper and one secure are secure: deeper is to be shown as often',
    'story deeper, report deeper, letter',
    'shown secure 3/3',
  ],
  [
    'deeper thrice among plain secure ones is deeper',
    'story, report deeper, letter, poem deeper, story2 deeper',
    'shown deeper 3/3',
  ],
  [
    'three deeper stories only: deeper is asked in two kinds as well',
    'story1 deeper, story2 deeper, story3 deeper, report',
    'shown secure 3/3',
  ],

  [
    'three kinds asked: two stories and a report leave a kind open',
    'story1, story2, report',
    'needs-more approaching 2/3 kinds:1',
    threeKinds,
  ],
  [
    'three kinds asked: one story stands for them all',
    'story1, story2, story3',
    'needs-more approaching 1/3 kinds:2',
    threeKinds,
  ],
  ['three kinds asked and shown', 'story, report, letter', 'shown secure 3/3', threeKinds],
  [
    'a report written in maths is another kind of writing than one in English',
    'report1, report2 maths, story',
    'shown secure 3/3',
    threeKinds,
  ],

  ['a cold piece says where to start: it never counts', 'story cold secure', 'first-look approaching 0/3'],
  ['a cold "not yet" is no failure of anybody', 'story cold not-yet', 'first-look not-yet 0/3'],
  [
    'a cold "not yet" takes nothing from what was shown',
    'story, report, letter, poem cold not-yet',
    'shown secure 3/3',
  ],
  [
    'a cold "not yet" of the next unit opens nothing again either',
    'story, report, letter, poem cold not-yet',
    'shown secure 3/3',
    opens,
  ],
  [
    'practice that went wrong lowers nothing',
    'story, report, letter, poem practice not-yet',
    'shown secure 3/3',
    opens,
  ],
  [
    'catch-up that went wrong lowers nothing',
    'story, report, letter, poem catch-up not-yet',
    'shown secure 3/3',
    opens,
  ],
  ['practice that went well is no at-bat', 'story, report, letter practice', 'needs-more approaching 2/3'],
  [
    'the best of first looks is where to start',
    'story cold approaching, story practice not-yet',
    'first-look approaching 0/3',
  ],
  [
    'before teaching, "deeper" still waits to be shown after it',
    'story cold deeper',
    'first-look approaching 0/3',
  ],
  ['a school may let cold pieces count', 'story cold, report, letter', 'shown secure 3/3', coldToo],
  [
    'a cold piece and the hot one of its unit are two texts',
    'story cold, story hot, report',
    'shown secure 3/3',
    coldToo,
  ],
  [
    'and a cold piece after a slip shows it again',
    'story, report, letter, poem not-yet, diary cold',
    'shown secure 3/3',
    coldToo,
  ],
  [
    'even then a cold "not yet" lowers nothing',
    'story, report, letter, poem cold not-yet',
    'shown secure 3/3',
    { ...coldToo, laterNotYet: 'opens' },
  ],

  ['with help it says nothing of the child alone', 'story with-help', 'not-alone approaching 0/3'],
  ['a guided "deeper" is not the child’s', 'story guided deeper', 'not-alone approaching 0/3'],
  ['with help and still not there', 'story with-help not-yet', 'not-alone not-yet 0/3'],
  ['help in one piece leaves the other two', 'story, report with-help, letter', 'needs-more approaching 2/3'],
  [
    'an adult chose to help: that opens nothing again',
    'story, report, letter, poem with-help not-yet',
    'shown secure 3/3',
    opens,
  ],
  [
    'a school may let pieces with help count',
    'story with-help, report, letter with-help',
    'shown secure 3/3',
    helpToo,
  ],
  [
    'guided pieces count nowhere',
    'story guided, report guided, letter guided',
    'not-alone approaching 0/3',
    helpToo,
  ],
  [
    'alone is looked at before help: what the child did alone stands',
    'story approaching, report with-help not-yet',
    'falls-short approaching 0/3',
  ],

  ['alone and not there yet', 'story not-yet', 'falls-short not-yet 0/3'],
  ['alone and nearly', 'story approaching', 'falls-short approaching 0/3'],
  [
    'the last piece says it: there is no average',
    'story not-yet, report not-yet, letter approaching',
    'falls-short approaching 0/3',
  ],
  [
    'nor does an early good start stay when two pieces fall back',
    'story approaching, report not-yet',
    'falls-short not-yet 0/3',
  ],
  [
    'a first "not yet" costs nothing later: three good pieces are three',
    'story not-yet, report, letter, poem',
    'shown secure 3/3',
  ],
  [
    'ten "not yets" cost nothing either',
    `${'story not-yet, '.repeat(10)}report, letter, poem`,
    'shown secure 3/3',
  ],
  [
    'late in the year is as good as early',
    `${'gap practice not-yet, '.repeat(30)}story, report, letter`,
    'shown secure 3/3',
  ],

  [
    'a later piece falls short: what was shown stays, and asks for another look',
    'story, report, letter, poem not-yet',
    'shown secure 3/3 again',
  ],
  ['nearly is short of secure too', 'story, report, letter, poem approaching', 'shown secure 3/3 again'],
  [
    'shown again after that: nothing is asked any more',
    'story, report, letter, poem not-yet, diary',
    'shown secure 3/3',
  ],
  ['a school may let it rest', 'story, report, letter, poem not-yet', 'shown secure 3/3 slip', keeps],
  [
    'or open it again, to be shown anew',
    'story, report, letter, poem not-yet',
    'falls-short not-yet 0/3 again',
    opens,
  ],
  [
    'opened again, the slots fill anew',
    'story, report, letter, poem not-yet, diary',
    'needs-more approaching 1/3 kinds:1',
    opens,
  ],
  [
    'and are full again',
    'story, report, letter, poem not-yet, diary, story2, report2',
    'shown secure 3/3',
    opens,
  ],
  [
    'before it was shown in full, a slip asks too',
    'story, report not-yet',
    'needs-more approaching 1/3 kinds:1 again',
  ],
  ['a first piece that falls short is no slip', 'story not-yet', 'falls-short not-yet 0/3'],

  [
    'the polished piece is the hot one, carried further: they are one piece',
    'story hot, story polished, report',
    'needs-more approaching 2/3',
  ],
  [
    'two pieces are enough here: the polished one fills the third slot',
    'story hot, story polished, report',
    'shown secure 3/3',
    twoPieces,
  ],
  ['but not two polished ones', 'story hot, story polished', 'needs-more approaching 2/3', twoPieces],
  ['two pieces of one day are one day', 'story, report +0, letter', 'needs-more approaching 2/3'],
  ['where days do not matter they are two pieces', 'story, report +0, letter', 'shown secure 3/3', anyDay],
  [
    'a polished "not yet" after the hot task is a later piece like any other',
    'story, report, letter, letter polished not-yet',
    'shown secure 3/3 again',
  ],

  ['two pieces', 'story1, story2', 'shown secure 2/2', two],
  ['two pieces of the same day', 'story1, story2 +0', 'needs-more approaching 1/2', two],
  ['one piece', 'story', 'shown secure 1/1', one],
  ['one piece, and the next one falls short', 'story, report not-yet', 'falls-short not-yet 0/1 again', one],
  [
    'where only deeper counts, secure is on the way',
    'story, report, letter',
    'falls-short approaching 0/3',
    fromDeeper,
  ],
  [
    'and three deeper ones are deeper',
    'story deeper, report deeper, letter deeper',
    'shown deeper 3/3',
    fromDeeper,
  ],
  [
    'where nearly counts, three near ones are what the school calls secure',
    'story approaching, report approaching, letter',
    'shown secure 3/3',
    fromApproaching,
  ],

  [
    'what the pupil says of it is heard and does not count',
    'story self, report self, letter self',
    'none - 0/3',
  ],
  ['what a partner says counts no more', 'story, report peer', 'needs-more approaching 1/3 kinds:1'],
  [
    'nor can a partner’s "not yet" take anything away',
    'story, report, letter, poem peer not-yet',
    'shown secure 3/3',
    opens,
  ],
];

for (const [because, year, says, policy] of rows) {
  test(`${because} (${says})`, () => assert.is(said(year, policy), says));
}

function fates(year: string, policy: Policy = usualPolicy): string {
  return standingOf(aYear(year), policy)
    .evidence.map(({ code }) => code)
    .reverse()
    .join(' ');
}

const accounts: [because: string, year: string, says: string, policy?: Policy][] = [
  ['three that count, and one more', 'story, report, letter, poem', 'counts counts counts enough'],
  ['the third story waits for another kind', 'story1, story2, story3', 'counts counts same-kinds'],
  ['the second of a day', 'story, report, letter +0', 'counts counts same-days'],
  ['the polished one is the same piece', 'story hot, report, story polished', 'counts counts same-pieces'],
  [
    'what came before it opened again',
    'story, report, letter not-yet, poem',
    'opened opened short counts',
    opens,
  ],
  [
    'cold, practice, help, guiding and the child’s own view',
    'a cold, b practice, c with-help, d guided, e self, f',
    'first-look practice with-help guided own-word counts',
  ],
  ['a cold "not yet" where cold may count', 'story cold not-yet, report', 'first-look counts', coldToo],
];

for (const [because, year, says, policy] of accounts) {
  test(`each piece is accounted for: ${because}`, () => assert.is(fates(year, policy), says));
}

test('an adult’s word stands beside the rule, with who, when and why, and the rule still says its own', () => {
  const word = anOverride(40, 'secure', 'Used it all through the class play.');
  const standing = standingOf(aYear('story, report with-help'), usualPolicy, [word]);
  assert.equal(
    [standing.level, standing.byRule, standing.why, standing.override],
    ['secure', 'approaching', 'needs-more', word],
  );
});

test('of two words the later one stands, in whatever order they arrived', () => {
  const words = [anOverride(40, 'secure'), anOverride(50, 'approaching')];
  assert.is(standingOf([], usualPolicy, words).level, 'approaching');
  assert.is(standingOf([], usualPolicy, words.reverse()).level, 'approaching');
});

const aPolicy = fc
  .record({
    countsFrom: fc.constantFrom(...countingLevels),
    atBats: fc.integer({ min: 1, max: 5 }),
    pieces: fc.integer({ min: 1, max: 5 }),
    kinds: fc.integer({ min: 1, max: 5 }),
    days: fc.integer({ min: 1, max: 5 }),
    alone: fc.boolean(),
    coldCounts: fc.boolean(),
    laterNotYet: fc.constantFrom(...laterNotYets),
    retake: fc.constantFrom(...retakes),
  })
  .map((said): Policy => withAtBats(withPieces({ ...usualPolicy, ...said }, said.pieces), said.atBats));

const someEvidence = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('story1', 'story2', 'report1', 'report2', 'letter1', 'poem1'),
      kind: fc.constantFrom(...taskKinds),
      level: fc.constantFrom(...levels),
      support: fc.constantFrom('independent' as const, ...supports),
      from: fc.constantFrom(undefined, undefined, undefined, 'self' as const, 'peer' as const),
    }),
    { maxLength: 12 },
  )
  .map((said) =>
    said.map(({ day, ...each }, i) => {
      const piece = aPiece(day, each);
      const { ms, device } = readStamp(piece.stamp);
      return { ...piece, stamp: makeStamp(ms, i, device) };
    }),
  );

const rank = (level: (typeof levels)[number] | undefined) => (level ? levels.indexOf(level) : -1);

test('in whatever order the judgements arrive, and however often, the standing is the same', () => {
  fc.assert(
    fc.property(someEvidence, aPolicy, fc.infiniteStream(fc.nat()), (evidence, policy, chance) => {
      const keys = new Map(evidence.map((piece) => [piece, chance.next().value as number]));
      const shuffled = [...evidence].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      assert.equal(standingOf(shuffled, policy), standingOf(evidence, policy));
    }),
  );
});

test('one more formative "not yet" never lowers, whatever the policy', () => {
  fc.assert(
    fc.property(
      someEvidence,
      aPolicy,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('cold' as const, 'practice' as const, 'catch-up' as const),
      (evidence, policy, day, kind) => {
        const before = standingOf(evidence, policy);
        const more = aPiece(day, { unit: 'poem9', kind, level: 'not-yet' });
        const after = standingOf([...evidence, more], policy);
        assert.ok(rank(after.level) >= rank(before.level));
        assert.is(after.slots.length, before.slots.length);
      },
    ),
  );
});

test('one more piece that shows the target alone never lowers, whatever the policy and whenever it was', () => {
  fc.assert(
    fc.property(
      someEvidence,
      aPolicy,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('secure' as const, 'deeper' as const),
      (evidence, policy, day, level) => {
        fc.pre(rank(level) >= rank(policy.countsFrom));
        const before = standingOf(evidence, policy);
        const after = standingOf([...evidence, aPiece(day, { unit: 'play9', level })], policy);
        assert.ok(rank(after.level) >= rank(before.level), `${before.level} ${after.level}`);
        assert.ok(after.slots.length >= before.slots.length);
      },
    ),
  );
});

test('the slots are as many as the policy has, all differ as it asks, and full means shown', () => {
  fc.assert(
    fc.property(someEvidence, aPolicy, (evidence, policy) => {
      const { slots, needs, why } = standingOf(evidence, policy);
      assert.ok(slots.length <= policy.atBats);
      assert.is(slots.length + needs.more, policy.atBats);
      assert.ok([needs.pieces, needs.kinds, needs.days].every((n) => n <= needs.more));
      assert.is(why === 'shown', needs.more === 0);
    }),
  );
});

test('as many slots are filled as could be: no other choice of the pieces fills more', () => {
  fc.assert(
    fc.property(someEvidence, aPolicy, (evidence, policy) => {
      const { slots, evidence: told } = standingOf(evidence, policy);
      const able = told.filter(
        ({ code }) => code === 'counts' || code === 'enough' || code.startsWith('same-'),
      );
      const pieces = able.map(({ piece }) => piece);
      assert.is(slots.length, mostOf(pieces, policy));
    }),
    { numRuns: 60 },
  );
});

/** By trying every choice. */
function mostOf(pieces: ReturnType<typeof aYear>, policy: Policy): number {
  let most = 0;
  for (let choice = 0; choice < 1 << pieces.length; choice += 1) {
    const chosen = pieces.filter((_, i) => choice & (1 << i));
    const left = policy.atBats - chosen.length;
    const unitOf = (p: (typeof pieces)[number]) => (/hot|polished/.test(p.taskKind) ? p.unit : p.task);
    const lacks = [
      policy.pieces - new Set(chosen.map(unitOf)).size,
      policy.kinds - new Set(chosen.map((p) => p.genre)).size,
      policy.days - new Set(chosen.map((p) => p.at.slice(0, 10))).size,
    ];
    if (left >= 0 && lacks.every((n) => n <= left)) most = Math.max(most, chosen.length);
  }
  return most;
}

const everyFate: Fate[] = [
  'counts',
  'enough',
  'first-look',
  'guided',
  'opened',
  'own-word',
  'practice',
  'same-days',
  'same-kinds',
  'same-pieces',
  'short',
  'with-help',
];

test('every piece is told of exactly once, and the ones that count are the slots', () => {
  const met = new Set<Fate>();
  fc.assert(
    fc.property(someEvidence, aPolicy, (evidence, policy) => {
      const standing = standingOf(evidence, policy);
      const told = standing.evidence.map(({ piece }) => piece.stamp);
      assert.equal([...told].sort(), evidence.map(({ stamp }) => stamp).sort());
      const counting = standing.evidence.filter(({ code }) => code === 'counts').map(({ piece }) => piece);
      assert.equal(counting.reverse(), standing.slots);
      for (const { code } of standing.evidence) met.add(code);
    }),
    { seed: 4, numRuns: 1500 },
  );
  assert.equal([...met].sort(), everyFate);
});

test('a policy that can never be met is refused, and turning a knob never makes one', () => {
  for (const [name, preset] of Object.entries(presets)) assert.ok(Policy.safeParse(preset).success, name);
  for (const bad of [{ kinds: 4 }, { pieces: 4 }, { days: 4 }, { pieces: 1 }, { atBats: 0 }, { atBats: 6 }]) {
    assert.not.ok(Policy.safeParse({ ...usualPolicy, ...bad }).success, JSON.stringify(bad));
  }
  fc.assert(fc.property(aPolicy, (policy) => assert.ok(canBeMet(policy))));
});

test('what a later version of the app says in a policy stays in it', () => {
  assert.is(Policy.parse({ ...usualPolicy, moderation: 'termly' }).moderation, 'termly');
});

test.run();
