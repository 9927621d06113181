import { installation } from '../../device/install.ts';
import { AddToHome } from '../Keeping/AddToHome.tsx';
import { CannotKeep } from '../Keeping/CannotKeep.tsx';
import { stayWords } from '../Keeping/keepingWords.ts';
import { useKeeping } from '../Keeping/useKeeping.ts';
import { Doors, type DoorsProps } from './Doors.tsx';
import './Cover.css';

/** The first screen ever. Nothing can be started while this browser cannot keep it. */
export function Cover(doors: DoorsProps) {
  const { keeping, tries, tryAgain } = useKeeping();
  const where = installation(window);
  // What is set up in a Safari tab is not there on the Home Screen, so this has to come first.
  const homeFirst = where.apple && !where.installed;
  return (
    <main class="cover" id="main" aria-busy={keeping === undefined}>
      <header class="cover-label">
        <h1>Redraft</h1>
        <p>Every writer gets better, draft by draft. See it happen.</p>
      </header>
      {keeping?.can === false && <CannotKeep why={keeping.why} tries={tries} tryAgain={tryAgain} />}
      {keeping?.can && (
        <>
          {homeFirst && <AddToHome where={where} open />}
          <Doors {...doors} />
          <footer class="cover-foot">
            <p class="soft">This browser can keep a class. {stayWords(keeping.persistent, where)}</p>
            {!homeFirst && !where.installed && <AddToHome where={where} />}
          </footer>
        </>
      )}
    </main>
  );
}
