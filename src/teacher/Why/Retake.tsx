import { adultsWord, retakeOf, setPractice } from '../../rules/retake.ts';
import type { Standing } from '../../rules/standing.ts';
import { type PracticeOf, sayPractice } from '../../store/commands/practice.ts';
import type { Behind, ShownPiece } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/useWords.ts';

interface Props {
  store: Store;
  standing: Standing<ShownPiece>;
  read: Behind;
  of: PracticeOf;
}

/** Where the school asks for practice before another try: what was said of it, and the one tap that comes next. */
export function Retake({ store, standing, read: { inForce, practice, adults }, of }: Props) {
  const act = useAct();
  const words = useWords();
  const is = retakeOf(standing, inForce.policy, practice);
  const say = (word: 'set' | 'done' | 'waived') => act(() => sayPractice(store, [of], word));
  const said = adultsWord(practice);
  const day = said ? words.day(said.at) : '';
  const who = adults.find(({ id }) => id === said?.by)?.name ?? words.say('{An adult} of another tablet');
  switch (is) {
    case 'none':
    case 'open':
      return null;
    case 'practised':
      return <p>{words.say('Practised since: ready to try again in a later {piece}.')}</p>;
    case 'waived':
      return <p>{words.say('{who} lets this be tried again without {practice} ({day}).', { who, day })}</p>;
    case 'practise-first':
    case 'practising':
      return (
        <>
          <p>
            {is === 'practising'
              ? words.say('{Practice} is set ({day}). When it is done, this can be tried again.', { day })
              : words.say('Our rule asks for {practice} before it is tried again.')}
            {setPractice(practice) === 'ticked' && ' The child says that it is done.'}
          </p>
          <p class="why-ways no-print">
            {is === 'practising' ? (
              <Button onClick={() => say('done')}>Practised</Button>
            ) : (
              <Button onClick={() => say('set')}>{words.say('Set {practice}')}</Button>
            )}
            <Button kind="quiet" onClick={() => say('waived')}>
              Let them try again now
            </Button>
          </p>
        </>
      );
  }
}
