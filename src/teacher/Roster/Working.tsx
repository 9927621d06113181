import { Button } from '../../ui/Button.tsx';
import './Working.css';

/** Long work: how far it is, and a way to stop it. */
export function Working({
  words,
  done,
  total,
  stop,
}: {
  words: string;
  done: number;
  total: number;
  stop: () => void;
}) {
  return (
    <div class="working" role="status">
      <p>{words}</p>
      <progress aria-label={words} max={total} value={done} />
      <div>
        <Button onClick={stop}>Stop</Button>
      </div>
    </div>
  );
}
