import * as assert from 'uvu/assert';
import type { CaseAssociation, CaseItem, CasePackage } from '../../../src/schema/case.ts';
import { mostItems, readCase } from '../../../src/teacher/BringCase/readCase.ts';
import { Cancelled } from '../../../src/teacher/Roster/pace.ts';
import { aCasePackage, caseFile } from '../../support/aCasePackage.ts';
import { suite } from '../../support/suite.ts';

const test = suite('a CASE package from a file');

const problemsOf = async (file: Blob) => {
  const read = await readCase(file, {});
  return read.is === 'refused' ? read.problems : [];
};
const small = () => aCasePackage(6);
const item = (pack: CasePackage, n: number) => pack.CFItems[n] as CaseItem;
const link = (pack: CasePackage, n: number) => pack.CFAssociations?.[n] as CaseAssociation;

test('five thousand items are read as they came, in steps that a screen can show', async () => {
  const pack = aCasePackage(5000);
  let shown = 0;
  const read = await readCase(caseFile(pack), { progress: () => (shown += 1) });
  assert.is(read.is, 'read');
  assert.equal(read.is === 'read' && read.pack, pack);
  assert.ok(shown > 10);
});

test('reading stops when the adult says stop', async () => {
  const stop = new AbortController();
  const reading = readCase(caseFile(aCasePackage(5000)), {
    signal: stop.signal,
    progress: () => stop.abort(),
  });
  await reading.then(
    () => assert.unreachable(),
    (error) => assert.instance(error, Cancelled),
  );
});

const refusals: [why: string, text: (pack: CasePackage) => string, says: RegExp][] = [
  ['a Word document', () => 'PK\u0003\u0004', /no JSON file/],
  ['a file that breaks off', (pack) => JSON.stringify(pack).slice(0, -20), /no JSON file/],
  ['an empty file', () => '', /no JSON file/],
  ['the word null', () => 'null', /no CASE package/],
  ['a list', () => '[1]', /no CASE package/],
  ['a sheet of another kind', () => '{"targets":[]}', /no CASE package/],
  [
    'items without a document',
    (pack) => JSON.stringify({ ...pack, CFDocument: undefined }),
    /no CASE package/,
  ],
  ['items that are no list', (pack) => JSON.stringify({ ...pack, CFItems: {} }), /no CASE package/],
  [
    'an item without an identifier',
    (pack) => JSON.stringify({ ...pack, CFItems: [{ ...item(pack, 0), identifier: undefined }] }),
    /^Item 1 \(“Strand 0.*has no identifier\.$/,
  ],
  [
    'an item that says nothing',
    (pack) => JSON.stringify({ ...pack, CFItems: [item(pack, 0), { ...item(pack, 1), fullStatement: ' ' }] }),
    /^Item 2.*has no statement\.$/,
  ],
  [
    'an item that is a number',
    (pack) => JSON.stringify({ ...pack, CFItems: [7] }),
    /^Item 1 cannot be read\.$/,
  ],
  [
    'notes that are no words',
    (pack) => JSON.stringify({ ...pack, CFItems: [{ ...item(pack, 0), notes: 7 }] }),
    /^Item 1.*: notes is not as CASE has it\.$/,
  ],
  [
    'an association without an identifier',
    (pack) => JSON.stringify({ ...pack, CFAssociations: [{ ...link(pack, 0), identifier: '' }] }),
    /^Association 1 has no identifier\.$/,
  ],
  [
    'one that leads nowhere',
    (pack) =>
      JSON.stringify({ ...pack, CFAssociations: [{ ...link(pack, 0), destinationNodeURI: undefined }] }),
    /^Association 1 does not say where it leads\.$/,
  ],
  [
    'one identifier for two items',
    (pack) =>
      JSON.stringify({
        ...pack,
        CFItems: [item(pack, 1), item(pack, 2), { ...item(pack, 3), identifier: item(pack, 1).identifier }],
      }),
    /^One identifier, 0000.* stands for item 1 and item 3\.$/,
  ],
  [
    'the document’s identifier on an item',
    (pack) =>
      JSON.stringify({ ...pack, CFItems: [{ ...item(pack, 0), identifier: pack.CFDocument.identifier }] }),
    /stands for the document and item 1/,
  ],
  [
    'rubrics of another make',
    (pack) => JSON.stringify({ ...pack, CFRubrics: [{ CFRubricCriteria: 'none' }] }),
    /^Rubric 1 cannot be read\.$/,
  ],
];
for (const [why, text, says] of refusals)
  test(`${why} is refused in plain words`, async () => {
    const problems = await problemsOf(new Blob([text(small())]));
    assert.is(problems.length, 1, problems.join(' / '));
    assert.match(problems[0] as string, says);
  });

test('items that lie in each other, and targets that come before each other, are named with their circle', async () => {
  for (const [type, says] of [
    ['isChildOf', /^Items lie in each other, round in a circle: “Standard 0\.0/],
    ['precedes', /^Items come before each other, round in a circle: “Standard 0\.0/],
  ] as const) {
    const pack = small();
    const [a, b] = [item(pack, 1), item(pack, 2)].map(({ identifier, uri }) => ({ identifier, uri }));
    const around = [
      [a, b],
      [b, a],
    ].map(([from, to], i) => ({
      identifier: `around-${i}`,
      associationType: type,
      originNodeURI: from,
      destinationNodeURI: to,
    }));
    const problems = await problemsOf(caseFile({ ...pack, CFAssociations: around }));
    assert.is(problems.length, 1);
    assert.match(problems[0] as string, says);
  }
});

test('a byte order mark, lists that are not there and fields that are null are no reason to refuse', async () => {
  const { CFDocument, CFItems } = small();
  assert.equal(
    await problemsOf(new Blob(['\ufeff', JSON.stringify({ CFDocument, CFItems, CFAssociations: null })])),
    [],
  );
});

test('more items than can be brought in are counted and refused, and a million of them take no memory', async () => {
  const many = Array.from({ length: mostItems + 1 }, (_, i) => ({ identifier: `i${i}`, fullStatement: 'x' }));
  assert.match(
    (await problemsOf(caseFile({ ...small(), CFItems: many }))).join(),
    /^The file holds 10,001 items\. At most 10,000/,
  );
  // Cut within the words that are counted, as where one read of a file ends.
  const some = 'Statement":"y","notes":"..."},{"identifier":"x","full'.repeat(10_000);
  const parts = [
    '{"CFItems":[{"identifier":"x","full',
    ...Array<string>(100).fill(some),
    'Statement":"y"}]}',
  ];
  assert.match((await problemsOf(new Blob(parts))).join(), /^The file holds 1,000,001 items\./);
  const wordy = new Blob(Array<string>(33).fill('x'.repeat(1_000_000)));
  assert.match((await problemsOf(wordy)).join(), /^The file is 33 MB\. At most 32 MB/);
});

test.run();
