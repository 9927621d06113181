import * as assert from 'uvu/assert';
import { draftsApart, isOnTheWay } from '../../src/rules/draftsApart.ts';
import type { Draft } from '../../src/schema/event.ts';
import { onDay } from '../support/aJudgement.ts';
import { suite } from '../support/suite.ts';

const test = suite('drafts that were typed apart');

const long = (id: string) => ({ id }) as NonNullable<Draft['long']>;
type Typed = Pick<Draft, 'text' | 'long' | 'version'>;

const rows: [because: string, drafts: Typed[], apart: (string | undefined)[]][] = [
  ['nothing was typed', [], []],
  ['one draft is what it is', [{ version: 1, text: 'The kite' }], ['The kite']],
  [
    'two adults typed the same: one text',
    [
      { version: 1, text: 'The kite' },
      { version: 1, text: 'The kite' },
    ],
    ['The kite'],
  ],
  [
    'two texts: the later one is shown',
    [
      { version: 1, text: 'The kite' },
      { version: 1, text: 'A kite' },
    ],
    ['The kite', 'A kite'],
  ],
  [
    'an empty page says nothing against a full one',
    [
      { version: 1, text: ' ' },
      { version: 1, text: 'A kite' },
    ],
    ['A kite'],
  ],
  [
    'a redraft stands beside the draft before it',
    [
      { version: 1, text: 'The kite' },
      { version: 2, text: 'A kite' },
    ],
    ['A kite'],
  ],
  [
    'two adults opened the redraft, one with the words of before and one on a clean page',
    [
      { version: 1, text: 'The kite' },
      { version: 2, text: 'The kite' },
      { version: 2, text: '' },
    ],
    [''],
  ],
  [
    'words typed on since then are apart from a clean page that somebody wrote on',
    [
      { version: 1, text: 'The kite' },
      { version: 2, text: 'The red kite' },
      { version: 2, text: 'A kite' },
    ],
    ['The red kite', 'A kite'],
  ],
  [
    'two texts of the first draft are still apart when there is a second',
    [
      { version: 1, text: 'The kite' },
      { version: 1, text: 'A kite' },
      { version: 2, text: 'My kite' },
    ],
    ['The kite', 'A kite'],
  ],
  [
    'a long text is told from another by its hash',
    [
      { version: 1, long: long('one') },
      { version: 1, long: long('two') },
    ],
    ['one', 'two'],
  ],
];

for (const [because, drafts, apart] of rows) {
  test(because, () => {
    const stamped = drafts.map((draft, i) => ({ ...draft, stamp: onDay(i + 1) }) as Draft);
    assert.equal(
      draftsApart(stamped).map(({ text, long: beside }) => text ?? beside?.id),
      apart,
    );
  });
}

test('a long text is on its way until its words are here', () => {
  assert.is(isOnTheWay({ long: long('one') }), true);
  assert.is(isOnTheWay({ long: long('one'), text: 'The kite' }), false);
  assert.is(isOnTheWay({ text: 'The kite' }), false);
  assert.is(isOnTheWay(undefined), false);
});

test.run();
