import * as assert from 'uvu/assert';
import { exhibitIn } from '../../src/rules/exhibits.ts';
import type { MarkFact } from '../../src/schema/markEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('what an exhibition shows of a piece');

const drafts = [{ version: 1 }, { version: 2 }];
const chose = (is: string, version: number) => ({ kind: 'choice', is, version }) as unknown as MarkFact;
const cases: [what: string, facts: MarkFact[] | undefined, shown: number | undefined][] = [
  ['the draft that was chosen, also when a later one was begun', [chose('polished', 1)], 1],
  ['what was chosen last', [chose('polished', 1), chose('polished', 2)], 2],
  ['nothing that was only kept in the portfolio', [chose('portfolio', 1)], undefined],
  ['nothing while nobody has chosen', undefined, undefined],
  ['nothing whose draft is gone', [chose('polished', 3)], undefined],
];
for (const [what, facts, shown] of cases) {
  test(what, () => assert.is(exhibitIn(facts, drafts)?.version, shown));
}

test.run();
