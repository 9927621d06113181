import { CircleCheck, Info } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { installation } from '../../device/install.ts';
import { askToPersist } from '../../device/storageHealth.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';
import { AddToHome } from '../Keeping/AddToHome.tsx';
import { CannotKeep } from '../Keeping/CannotKeep.tsx';
import { isRoomy, roomWords, stayWords } from '../Keeping/keepingWords.ts';
import { useKeeping } from '../Keeping/useKeeping.ts';
import './ThisTablet.css';

/** Whether this browser will keep what is in it, in plain words, and what would make it surer. */
export function ThisTablet() {
  const words = useWords();
  const { keeping, tries, tryAgain } = useKeeping();
  const [asking, setAsking] = useState(false);
  const where = installation(window);
  const ask = async () => {
    setAsking(true);
    await askToPersist();
    setAsking(false);
    tryAgain();
  };
  return (
    <section class="school-part" aria-busy={keeping === undefined}>
      <h2>This tablet</h2>
      {keeping?.can === false && <CannotKeep why={keeping.why} tries={tries} tryAgain={tryAgain} />}
      {keeping?.can && (
        <>
          <ul class="this-tablet">
            <Line good={keeping.persistent === true}>
              {words.say('This browser keeps the {class}’s work. {stayWords}', {
                stayWords: stayWords(keeping.persistent, where),
              })}
            </Line>
            <Line good={where.installed}>
              {where.installed
                ? 'Redraft is installed.'
                : 'Redraft is open in a browser window. Installed, its work is safer and it opens with no wifi in one tap.'}
            </Line>
            <Line good={isRoomy(keeping.freeBytes)}>{roomWords(keeping.freeBytes)}</Line>
          </ul>
          {keeping.persistent === false && (
            <div class="school-actions">
              <Button onClick={asking ? undefined : ask}>Ask the browser to keep it</Button>
              <p role="status">
                {asking ? 'Look for the browser’s question.' : tries > 0 ? notPromised : ''}
              </p>
            </div>
          )}
          {!where.installed && <AddToHome where={where} />}
        </>
      )}
    </section>
  );
}

const notPromised = 'The browser has not promised it. Installing Redraft helps.';

function Line({ good, children }: { good: boolean; children: ComponentChildren }) {
  return (
    <li class={good ? 'this-tablet-good' : undefined}>
      {good ? <CircleCheck aria-hidden="true" /> : <Info aria-hidden="true" />}
      <span>{children}</span>
    </li>
  );
}
