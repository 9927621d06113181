import * as assert from 'uvu/assert';
import { lastSaid, ownWords } from '../../src/rules/ownWords.ts';
import type { InMyWords } from '../../src/schema/childEvents.ts';
import { suite } from '../support/suite.ts';

const test = suite('what a child says a word means');

const sound = (n: number) => ({ id: `${n}`, type: 'audio/webm', size: 1, parts: [`${n}`] });

function said(n: number, over: Partial<InMyWords>): InMyWords {
  return { kind: 'in-my-words', stamp: `${n}-a`, term: 'verb', ...over } as InMyWords;
}

const typed = (n: number, words: string, term = 'verb') => said(n, { words, term });
const told = (n: number) => said(n, { sound: sound(n), seconds: n });
const takenAway = (n: number) => said(n, { sound: null });

const shown = (all: InMyWords[]) =>
  ownWords(all).map(({ term, words, aloud }) => `${term}: ${words || '-'}, ${aloud?.sound.id ?? '-'}`);

const cases: [why: string, all: InMyWords[], shown: string[]][] = [
  ['nothing was said yet', [], []],
  ['typed alone', [typed(1, 'doing')], ['verb: doing, -']],
  ['told alone, for who does not type', [told(1)], ['verb: -, 1']],
  ['told after it was typed: both stand', [typed(1, 'doing'), told(2)], ['verb: doing, 2']],
  ['typed after it was told: both stand', [told(1), typed(2, 'doing')], ['verb: doing, 1']],
  ['told again', [told(1), told(2)], ['verb: -, 2']],
  ['the sound is taken away, and the words stay', [typed(1, 'x'), told(2), takenAway(3)], ['verb: x, -']],
  ['the words are taken back, and the sound stays', [typed(1, 'x'), told(2), typed(3, '')], ['verb: -, 2']],
  ['both are taken out at once', [typed(1, 'x'), told(2), said(3, { words: '', sound: null })], []],
  ['each word by itself', [typed(1, 'thing', 'noun'), told(2)], ['noun: thing, -', 'verb: -, 2']],
];

for (const [why, all, expected] of cases) {
  test(`${why}, in whatever order it came, and twice`, () => {
    assert.equal(shown(all), expected);
    assert.equal(shown([...all].reverse().concat(all)).sort(), expected);
    assert.equal(lastSaid([...all].reverse().concat(all)), lastSaid(all));
  });
}

test('what adults take out is told by the newest of what stands', () => {
  const [own] = ownWords([told(2), typed(1, 'doing')]);
  assert.is(own?.last.stamp, '2-a');
});

test.run();
