import { useState } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../ui/useWords.ts';
import { MakeClass } from './MakeClass.tsx';

export function AnotherClass({ store }: { store: Store }) {
  const words = useWords();
  const [making, setMaking] = useState(false);
  const close = () => setMaking(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setMaking(true)}>
        {words.say('Make another {class}')}
      </Button>
      {making && (
        <Dialog title={words.say('Make another {class}')} onClose={close} actions={null}>
          <MakeClass store={store} close={close} />
        </Dialog>
      )}
    </>
  );
}
