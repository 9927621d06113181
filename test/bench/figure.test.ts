import * as assert from 'uvu/assert';
import { suite } from '../support/suite.ts';
import { type Figure, median, percentile, table } from './figure.ts';

const test = suite('the table of figures');

const aTap: Figure = {
  what: 'tap',
  value: 2.6,
  unit: 'ms',
  beside: { what: 'by hand', value: 2 },
  aim: { ratio: 1.3 },
};

test('a tap that takes 1.3 times the job by hand meets an aim of 1.3', () => {
  assert.match(table([aTap]), /tap\s+2\.60 ms\s+2\.00 ms\s+by hand\s+1\.30\s+1\.3 x\s+ok/);
});

test('a tap that takes longer than that is over, and the table still stands', () => {
  assert.match(table([{ ...aTap, value: 2.7 }]), /1\.35\s+1\.3 x\s+over/);
});

test('a first screen is held against its own size', () => {
  const script: Figure = { what: 'script', value: 90.2, unit: 'KB', aim: { value: 90 } };
  assert.match(table([script]), /script\s+90\.2 KB\s+90 KB\s+over/);
});

test('a figure without an aim is only told', () => {
  assert.is(table([{ what: 'fonts', value: 33, unit: 'KB' }]).split('\n')[1], 'fonts  33.0 KB');
});

test('half of the taps are as fast as the median, and all but five in a hundred as the 95th', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.is(median(hundred), 51);
  assert.is(percentile(hundred, 95), 96);
});

test('requests are counted whole', () => {
  assert.is(table([{ what: 'asked', value: 2, unit: 'requests' }]).split('\n')[1], 'asked  2 requests');
});

test.run();
