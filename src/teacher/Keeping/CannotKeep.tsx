import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Refusal, refusalWords } from './keepingWords.ts';

/** No class is taken in by a browser that would lose it. */
export function CannotKeep({ why, tryAgain }: { why: Refusal; tryAgain: () => void }) {
  const words = refusalWords[why];
  return (
    <Notice
      kind="alarm"
      title="Redraft cannot keep a class here."
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
