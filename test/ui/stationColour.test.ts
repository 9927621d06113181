import * as assert from 'uvu/assert';
import { colourIn } from '../../src/ui/stationColour.ts';
import { suite } from '../support/suite.ts';

const test = suite('the colour of a station');
test('a colour is one that stands in the name as a word', () => {
  assert.equal(['Blue 2', 'the RED one', 'Fred’s tablet', 'Green-3', 'Purple 7'].map(colourIn), [
    'blue',
    'red',
    undefined,
    'green',
    undefined,
  ]);
});

test.run();
