import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import './SampleBanner.css';

export function SampleBanner({ remove }: { remove: () => Promise<void> }) {
  const act = useAct();
  return (
    <aside class="sample-banner no-print" aria-label="Sample class">
      <p>
        <strong>Sample class.</strong> These pupils are invented. Nothing here leaves this tablet.
      </p>
      <Button onClick={() => act(remove)}>Remove sample class</Button>
    </aside>
  );
}
