import type { TargetId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';

/** What the form asks before it does it. */
export type Question =
  | { is: 'another'; target: ChosenTarget }
  | { is: 'out'; target: ChosenTarget; pupils: number }
  | { is: 'clear' };

interface Props {
  question: Question;
  isNew: boolean;
  close: () => void;
  add: (target: ChosenTarget) => void;
  takeOut: (target: TargetId) => void;
  clear: () => void;
}

export function Questions({ question, isNew, close, add, takeOut, clear }: Props) {
  const words = useWords();
  const done = (work: () => void) => () => {
    close();
    work();
  };
  if (question.is === 'another')
    return (
      <Dialog
        title={words.say('Sure? Three is what {pupils} can hold.')}
        onClose={close}
        actions={
          <>
            <Button kind="main" onClick={close}>
              Keep three
            </Button>
            <Button onClick={done(() => add(question.target))}>Add it anyway</Button>
          </>
        }
      >
        <p>{question.target.pupil}</p>
        <p class="soft">To change one for another, take one out first.</p>
      </Dialog>
    );
  if (question.is === 'out')
    return (
      <Dialog
        title={words.say('Take this {target} out of the {unit}?')}
        onClose={close}
        actions={
          <>
            <Button kind="main" onClick={close}>
              Leave it in
            </Button>
            <Button onClick={done(() => takeOut(question.target.target))}>Take it out</Button>
          </>
        }
      >
        <p>{question.target.pupil}</p>
        <p>{evidenceWords(question.pupils, words)}</p>
      </Dialog>
    );
  return (
    <Dialog
      title={isNew ? 'Clear this form?' : words.say('Leave the {unit} as it was?')}
      onClose={close}
      actions={
        <>
          <Button kind="main" onClick={close}>
            Go on with it
          </Button>
          <Button onClick={done(clear)}>{isNew ? 'Clear it' : 'Leave it as it was'}</Button>
        </>
      }
    >
      <p>What you typed and chose here and have not kept will be gone.</p>
    </Dialog>
  );
}

function evidenceWords(pupils: number, { say }: Words): string {
  const whose = pupils === 1 ? say('One {pupil} has') : say('{n pupil} have', { n: pupils });
  return say(
    '{whose} been judged on it here. Those judgements stay, and still count towards the year; this {unit} just no longer shows the {target}. Put it back, and they are there again.',
    { whose },
  );
}
