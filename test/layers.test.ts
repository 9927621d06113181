import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { complaints, type House, testComplaints, wayTo } from './support/layers.ts';
import { suite } from './support/suite.ts';

/** The same table as in the README: a layer on the left may import the layers on its right. */
const house: House = {
  mayImport: {
    schema: [],
    device: [],
    ui: ['schema types'],
    curriculum: ['schema'],
    rules: ['schema'],
    store: ['schema', 'rules', 'device types'],
    sync: ['schema', 'store', 'device'],
    teacher: ['ui', 'store', 'rules', 'schema', 'curriculum', 'device'],
    station: ['ui', 'store', 'rules', 'schema', 'curriculum', 'device'],
    app: ['teacher', 'station', 'ui', 'store', 'schema', 'device', 'sync types'],
    endpoint: ['schema'],
    'main.tsx': [
      'app',
      'teacher',
      'station',
      'ui',
      'store',
      'sync',
      'rules',
      'curriculum',
      'schema',
      'device',
    ],
  },
  packages: {
    dexie: ['store'],
    'idb-keyval': ['device'],
    preact: ['ui', 'teacher', 'station', 'app', 'main.tsx'],
    'node:': ['endpoint'],
  },
  ambient: ['device', 'endpoint'],
};

const test = suite('layers');

test('every import below src/ follows the table', () => {
  assert.equal(complaints(filesBelow('src'), house), []);
});

test('every test declares itself through test/support/suite.ts, and none is left on its own', () => {
  const files = Object.entries(filesBelow('test')).filter(([path]) => path.endsWith('.test.ts'));
  assert.ok(files.length > 0);
  assert.equal(
    files.flatMap(([path, text]) => testComplaints(path, text)),
    [],
  );
});

test('the first screen and its lines load without what checks messages, packs files or draws codes', () => {
  const files = filesBelow('src');
  const lines = ['Today/HandsUp', 'Today/Due', 'Today/CritiquesLine', 'Today/TabletsLine', 'Settle/ToSettle'];
  for (const from of ['src/main.tsx', ...lines.map((line) => `src/teacher/${line}.tsx`)])
    for (const late of ['zod', 'fflate', 'papaparse', 'diff', 'qr'])
      assert.equal(wayTo(late, from, files), undefined, `${from}: ${late}`);
  assert.ok(wayTo('dexie', 'src/main.tsx', files), 'dexie is not found either: the way is not followed');
});

/** Each row: a file of a layer, a line in it, and what is said about it; nothing when it is allowed. */
const lines: [path: string, text: string, says: string | undefined][] = [
  ['src/rules/gap.ts', "import { Level } from '../schema/level.ts';", undefined],
  [
    'src/rules/gap.ts',
    "import { rows } from '../store/rows.ts';",
    'imports src/store/rows.ts: rules may import schema',
  ],
  ['src/rules/gap.ts', "export * from '../store/rows.ts';", 'imports src/store/rows.ts'],
  ['src/rules/gap.ts', "const rows = await import('../store/rows.ts');", 'imports src/store/rows.ts'],
  ['src/rules/gap.ts', "type Row = import('../store/rows.ts').Row;", 'imports src/store/rows.ts'],
  ['src/rules/gap.ts', "import type {\n  Row,\n} from '../store/rows.ts';", 'imports src/store/rows.ts'],
  ['src/rules/gap.ts', "import { h } from 'preact';", 'imports preact: only ui'],
  [
    'src/rules/gap.ts',
    "import { readFile } from 'node:fs/promises';",
    'imports node:fs/promises: only endpoint may',
  ],
  ['src/schema/gap.ts', "import { Gap } from '../rules/gap.ts';", 'schema may import nothing of ours'],
  [
    'src/device/ids.ts',
    "import type { PupilId } from '../schema/ids.ts';",
    'device may import nothing of ours',
  ],
  ['src/ui/Level.tsx', "import type { Level } from '../schema/level.ts';", undefined],
  ['src/ui/Level.tsx', "import { Level } from '../schema/level.ts';", 'ui may only `import type` from it'],
  [
    'src/ui/Level.tsx',
    "import { type Level } from '../schema/level.ts';",
    'ui may only `import type` from it',
  ],
  ['src/store/open.ts', "import type { Clock } from '../device/clock.ts';", undefined],
  [
    'src/store/open.ts',
    "import { systemClock } from '../device/clock.ts';",
    'store may only `import type` from it',
  ],
  ['src/store/open.ts', "import Dexie from 'dexie';", undefined],
  ['src/sync/push.ts', "import type { Table } from 'dexie';", 'imports dexie: only store may'],
  ['src/store/facts.ts', "import { get } from 'idb-keyval';", 'only device may'],
  [
    'src/teacher/Mark/Mark.tsx',
    "import { Face } from '../../station/Face.tsx';",
    'teacher may import ui, store',
  ],
  ['src/station/Desk.tsx', "import { send } from '../sync/push.ts';", 'station may import ui, store'],
  ['src/app/Badge.tsx', "import type { Status } from '../sync/status.ts';", undefined],
  ['src/app/Badge.tsx', "import { status } from '../sync/status.ts';", 'app may only `import type` from it'],
  ['src/endpoint/main.ts', "import { Envelope } from '../schema/wire.ts';", undefined],
  ['src/endpoint/main.ts', "import { seal } from '../sync/seal.ts';", 'endpoint may import schema'],
  ['src/main.tsx', "import { send } from './sync/push.ts';", undefined],
  ['src/common/date.ts', '', 'belongs to no layer'],
  ['src/ui/Level.tsx', "import packageJson from '../../package.json';", 'it is not below src/'],
  [
    'src/ui/Level.tsx',
    "import { x } from '/src/store/rows.ts';",
    'our own files are imported by relative path',
  ],
  ['src/ui/Level.tsx', "import { x } from '@/store/rows.ts';", 'our own files are imported by relative path'],
  ['src/ui/Level.tsx', 'const x = await import(room);', 'only known when it runs'],
  [
    'src/ui/Level.tsx',
    "new Worker(new URL('../store/work.ts', import.meta.url));",
    'imports src/store/work.ts',
  ],
  ['src/endpoint/main.ts', "const built = new URL('../../dist/', import.meta.url);", undefined],
  ['src/app/screens.ts', "const all = import.meta.glob('../teacher/*.tsx');", 'imports by import.meta.glob'],
  ['src/ui/Level.tsx', 'export default () => null;', 'has a default export'],
  ['src/ui/Level.tsx', 'const x = 1;\nexport { x as default };', ':2 has a default export'],
  ['src/store/open.ts', 'const at = Date.now();', 'uses Date.now: only device, endpoint may'],
  ['src/store/open.ts', 'const at = new Date();', 'uses Date without an argument'],
  ['src/store/open.ts', 'const at = new Date(ms);', undefined],
  ['src/store/open.ts', '// Date.now() is not for here, nor is navigator.', undefined],
  ['src/ui/Level.tsx', 'const id = <b id={Math.random()} />;', 'uses Math.random'],
  ['src/sync/seal.ts', 'const key = await crypto.subtle.digest(a, b);', 'uses crypto'],
  ['src/sync/seal.ts', 'const { subtle } = crypto;', 'uses crypto'],
  ['src/sync/seal.ts', 'const { crypto } = globalThis;', 'uses crypto'],
  ['src/sync/seal.ts', 'const start = (random = crypto) => random;', 'uses crypto'],
  ['src/sync/seal.ts', 'const seal = (crypto: Keys) => crypto.subtle;', undefined],
  ['src/app/Shell.tsx', 'if (window.navigator.onLine) go();', 'uses navigator'],
  ['src/app/Shell.tsx', 'const took = performance.now();', 'uses performance.now'],
  ['src/device/clock.ts', 'const at = Date.now() + performance.now();', undefined],
  ['src/endpoint/main.ts', 'const at = new Date();', undefined],
];

for (const [path, text, says] of lines) {
  test(`${says ? 'refuses' : 'allows'} in ${path}: ${text.replaceAll('\n', ' ')}`, () => {
    const said = complaints({ [path]: text }, house);
    if (!says) assert.equal(said, []);
    else
      assert.ok(
        said.length === 1 && said[0]?.includes(says),
        `expected "${says}" in ${JSON.stringify(said)}`,
      );
  });
}

test('a circle of imports is shown from file to file, even when it is of types only', () => {
  const circle = {
    'src/ui/A.tsx': "import { B } from './B.tsx';",
    'src/ui/B.tsx': "import { C } from './C.tsx';",
    'src/ui/C.tsx': "import type { A } from './A.tsx';",
  };
  assert.equal(complaints(circle, house), [
    'import cycle: src/ui/A.tsx -> src/ui/B.tsx -> src/ui/C.tsx -> src/ui/A.tsx',
  ]);
});

test('a test file that goes around the suite, or keeps a test to itself, is named', () => {
  const own = "import { test } from 'uvu';";
  assert.is(testComplaints('test/rules/gap.test.ts', own).length, 2);
  const honest = "import { suite } from '../support/suite.ts';\n";
  assert.equal(testComplaints('test/rules/gap.test.ts', honest), []);
  assert.is(testComplaints('test/rules/gap.test.ts', `${honest}test${'.only'}('x', () => {});`).length, 1);
});

function filesBelow(folder: string): Record<string, string> {
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  return Object.fromEntries(
    paths.map((path) => [`${folder}/${path.replaceAll('\\', '/')}`, readFileSync(root + path, 'utf8')]),
  );
}

test.run();
