import * as assert from 'uvu/assert';
import type { PupilId, TargetId } from '../../../src/schema/ids.ts';
import { setGoal } from '../../../src/store/commands/goal.ts';
import { goUp } from '../../../src/store/commands/goUp.ts';
import { recordDraft, recordJudgement, setPieceFlag } from '../../../src/store/commands/mark.ts';
import { chooseDraft } from '../../../src/store/commands/marks.ts';
import { classBookPage } from '../../../src/teacher/ClassBook/classBookPage.ts';
import { readClassBook } from '../../../src/teacher/ClassBook/readClassBook.ts';
import { usualWords } from '../../../src/ui/vocabulary/wordsOf.ts';
import { suite } from '../../support/suite.ts';
import { aClassroom, threeTargets } from '../../support/tablet.ts';

const test = suite('a past class as one page');
const [first, second] = threeTargets.map(({ target }) => target) as [TargetId, TargetId];

async function aPastClass() {
  const room = await aClassroom(2);
  const { store, classId } = room;
  const [amy] = room.pupils as [PupilId, PupilId];
  await recordDraft(store, room.at(amy, 'cold'), 'The kite <script>alert(1)</script> & "flew".');
  await recordJudgement(store, room.at(amy, 'cold'), first, 'not-yet');
  await recordJudgement(store, room.at(amy, 'hot'), first, 'secure');
  await setPieceFlag(store, room.at(amy, 'hot'), 'note', 'Wrote it alone.');
  await recordJudgement(store, room.at(amy, 'hot'), second, 'approaching');
  await setGoal(store, amy, { target: second, pupil: 'I can show it.', step: 'I read it aloud.' });
  const pick = { is: 'portfolio', version: 1, why: 'My best opening' } as const;
  await chooseDraft(store, room.at(amy, 'cold'), pick);
  await goUp(store, classId, room.pupils, { is: 'new', names: { name: '5B', year: 5, teacher: '' } });
  const book = await readClassBook(store, classId);
  if (!book) throw new Error('no book');
  return { ...room, book, page: classBookPage(book, usualWords) };
}

test('what a child typed, each level and each note are in it after the class went up', async () => {
  const { book, page } = await aPastClass();
  assert.equal([book.school, book.name, book.year], ['Fernlea Primary', '4B', 4]);
  assert.equal(
    book.pupils.map(({ name, units }) => [name, units.length]),
    [['Given0 Family000', 1]],
  );
  for (const words of [
    'Given0 Family000',
    'The Lost Kite',
    'I can show Y4.VGP.01.',
    'not yet',
    'secure',
    'Wrote it alone.',
    'I can show Y4.VGP.05. Approaching, not shown alone yet.',
    'Goal: I can show it. I read it aloud.',
    'Portfolio: The Lost Kite, Cold task. My best opening',
  ])
    assert.ok(page.includes(words), words);
  assert.not.ok(page.includes('I can show Y4.DR.02.'));
});

test('what was typed is words and nothing else, and the page asks for nothing from anywhere', async () => {
  const { page } = await aPastClass();
  assert.ok(page.includes('The kite &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;flew&#34;.'));
  assert.not.match(page, /<script|<img|<link|https?:|\ssrc=|\son\w+=/);
  assert.match(page, /default-src 'none'/);
});

test('a class that is not here has no page', async () => {
  const { store } = await aClassroom(1);
  assert.is(await readClassBook(store, 'x'.repeat(20) as never), undefined);
});

test.run();
