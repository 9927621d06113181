import { MonitorDown } from 'lucide-preact';
import type { Installation } from '../../device/install.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { installSteps } from './keepingWords.ts';
import { useInstallOffer } from './useKeeping.ts';
import './AddToHome.css';

/** How to install in the browser that is open; its own button where the browser offers one. */
export function AddToHome({ where, open = false }: { where: Installation; open?: boolean }) {
  const offer = useInstallOffer();
  const act = useAct();
  return (
    <details class="add-to-home" open={open}>
      <summary>{where.touch ? 'Add Redraft to the Home Screen' : 'Install Redraft on this computer'}</summary>
      {offer && (
        <Button icon={<MonitorDown aria-hidden="true" />} onClick={() => act(offer)}>
          Install Redraft
        </Button>
      )}
      {where.apple && <p>The app on the Home Screen begins empty, so add it first and set it up there.</p>}
      <ol>
        {installSteps(where).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
