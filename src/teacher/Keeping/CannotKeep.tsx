import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useWords } from '../../ui/useWords.ts';
import { type Refusal, refusalWords } from './keepingWords.ts';

/** No class is taken in by a browser that would lose it. */
export function CannotKeep({
  why,
  tries = 0,
  tryAgain,
}: {
  why: Refusal;
  tries?: number;
  tryAgain: () => void;
}) {
  const { say } = useWords();
  const words = refusalWords[why];
  return (
    <Notice
      kind="alarm"
      title={
        tries > 0
          ? say('Redraft still cannot keep {a class} here.')
          : say('Redraft cannot keep {a class} here.')
      }
      actions={
        <Button kind="main" onClick={tryAgain}>
          Try again
        </Button>
      }
    >
      <p>{words.why}</p>
      <p>{words.todo}</p>
    </Notice>
  );
}
