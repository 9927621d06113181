import { FolderHeart, Star } from 'lucide-preact';
import { choiceOf, type PieceFact } from '../../rules/marks.ts';
import type { ChoiceIs } from '../../schema/words.ts';
import type { OfPiece } from '../../store/commands/child.ts';
import { chooseDraft, unchoose } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { WhyKept } from './WhyKept.tsx';

interface Props {
  store: Store;
  at: OfPiece;
  facts: readonly PieceFact[] | undefined;
  version: number;
}

/** The open draft is the polished one, or is kept in the portfolio, with the reason in the child's words. */
export function Choices({ store, at, facts, version }: Props) {
  const act = useAct();
  const held = (is: ChoiceIs) => {
    const choice = choiceOf(facts, is);
    return choice?.version === version ? choice : undefined;
  };
  const toggle = (is: ChoiceIs) => {
    const choice = held(is);
    return act(() => (choice ? unchoose(store, at, choice) : chooseDraft(store, at, { is, version })));
  };
  const kept = held('portfolio');
  return (
    <div class="piece-choices no-print">
      <Button
        kind="quiet"
        icon={<Star aria-hidden="true" />}
        aria-pressed={held('polished') !== undefined}
        onClick={() => toggle('polished')}
      >
        Polished
      </Button>
      <Button
        kind="quiet"
        icon={<FolderHeart aria-hidden="true" />}
        aria-pressed={kept !== undefined}
        onClick={() => toggle('portfolio')}
      >
        In the portfolio
      </Button>
      {kept && <WhyKept label="Why, in the child’s words" store={store} at={at} choice={kept} />}
    </div>
  );
}
