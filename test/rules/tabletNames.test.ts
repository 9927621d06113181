import * as assert from 'uvu/assert';
import { nextTabletName } from '../../src/rules/tabletNames.ts';
import type { Role } from '../../src/schema/roles.ts';
import { suite } from '../support/suite.ts';

const test = suite('names for tablets');

const table: [role: Role, taken: string[], next: string][] = [
  ['station', [], 'Blue 1'],
  ['station', ['Blue 1', 'Miss Okafor’s tablet'], 'Blue 2'],
  ['station', ['blue 1 ', 'BLUE 2', 'Blue 4'], 'Blue 3'],
  ['station', [1, 2, 3, 4, 5, 6].map((n) => `Blue ${n}`), 'Red 1'],
  ['teacher', ['Miss Okafor’s tablet'], 'Teacher 2'],
  ['adult', ['Miss Okafor’s tablet'], 'Assistant 1'],
  ['adult', ['Assistant 1', 'Assistant 2'], 'Assistant 3'],
];

test('the next tablet is offered the first name that is free', () => {
  for (const [role, taken, next] of table) assert.is(nextTabletName(role, taken), next);
});

test('even a school with more stations than colours gets a name that is free', () => {
  const taken: string[] = [];
  for (let i = 0; i < 80; i++) taken.push(nextTabletName('station', taken));
  assert.is(new Set(taken).size, 80);
  assert.ok(!taken.includes(''));
});

test.run();
