import { useAct } from '../ui/act.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/useWords.ts';
import './SampleBanner.css';

export function SampleBanner({ remove }: { remove: () => Promise<void> }) {
  const words = useWords();
  const act = useAct();
  return (
    <aside class="sample-banner no-print" aria-label={words.say('Sample {class}')}>
      <p>
        <strong>{words.say('Sample {class}.')}</strong>{' '}
        {words.say('These {pupils} are invented. Nothing here leaves this tablet.')}
      </p>
      <Button onClick={() => act(remove)}>{words.say('Remove sample {class}')}</Button>
    </aside>
  );
}
