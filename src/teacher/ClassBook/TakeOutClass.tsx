import { useState } from 'preact/hooks';
import { handOut } from '../../device/handOut.ts';
import type { ClassId } from '../../schema/ids.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { classBookPage } from './classBookPage.ts';
import { readClassBook } from './readClassBook.ts';

/** A past class as one page for the school's own archive. */
export function TakeOutClass({ store, classId }: { store: Store; classId: ClassId }) {
  const act = useAct();
  const words = useWords();
  const [said, say] = useState('');
  const takeOut = () =>
    act(async () => {
      const book = await readClassBook(store, classId);
      if (!book) return;
      const page = new Blob([classBookPage(book, words)], { type: 'text/html' });
      const done = await handOut(page, 'class.html');
      if (done !== 'stopped') say('The page is made. Keep it where the school keeps its reports.');
    });
  return (
    <div>
      <Button onClick={takeOut}>Take it out as one page</Button>
      <p class="soft small">
        {words.say(
          'It opens in any browser, and holds every child’s name, what they typed, and every {level} and note. Photographed pages stay on the tablets.',
        )}
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
