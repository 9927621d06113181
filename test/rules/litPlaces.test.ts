import * as assert from 'uvu/assert';
import { litPlaces } from '../../src/rules/litPlaces.ts';
import type { ChildFact } from '../../src/schema/childEvents.ts';
import type { TargetId } from '../../src/schema/ids.ts';
import type { MarkFact } from '../../src/schema/markEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('where a draft shows a target');

const target = 'Y4.VGP.01' as TargetId;
const at = (quote: string, over = {}) => ({
  version: 2,
  target,
  place: { quote, before: '', after: '' },
  ...over,
});

test('an adult’s marks, the child and friends say where, of that draft and that target alone', () => {
  const marks = [
    { kind: 'mark', stamp: 'a', sort: 'pink', ...at('red kite') },
    { kind: 'mark', stamp: 'b', sort: 'pink', ...at('first draft', { version: 1 }) },
    { kind: 'mark', stamp: 'c', sort: 'pink', ...at('other target', { target: 'Y4.VGP.02' }) },
  ] as MarkFact[];
  const said = [
    { kind: 'self-judgement', stamp: 'd', level: 'secure', ...at('old oak door') },
    { kind: 'critique', stamp: 'e', words: 'Lovely', ...at('rusty lock') },
    { kind: 'critique', stamp: 'f', words: 'Lovely', ...at('', { place: undefined }) },
  ] as ChildFact[];
  const quotes = litPlaces({ said, marks }, 2, target).map((place) => 'quote' in place && place.quote);
  assert.equal(quotes, ['red kite', 'old oak door', 'rusty lock']);
  assert.equal(litPlaces({}, 2, target), []);
});

test.run();
