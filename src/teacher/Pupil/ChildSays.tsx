import { childAndAdult } from '../../rules/childAndAdult.ts';
import { type CritiqueSeen, critiquesIn, ownViews } from '../../rules/critiques.ts';
import { latestOf, liveJudgements } from '../../rules/ledger.ts';
import type { ShownName } from '../../rules/names.ts';
import { recordingsOf } from '../../rules/recordings.ts';
import { wordsIn } from '../../rules/wordsPlace.ts';
import type { Recording, SelfJudgement } from '../../schema/childEvents.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Level, ReplyIs } from '../../schema/words.ts';
import type { Store } from '../../store/store.ts';
import { LevelMark } from '../../ui/marks.tsx';
import { useWords } from '../../ui/useWords.ts';
import { Heard } from '../Heard.tsx';
import type { PupilUnit } from './readPupil.ts';
import './ChildSays.css';

interface Props {
  store: Store;
  of: PupilUnit;
  name: string;
  names: Map<PupilId, ShownName>;
}

/** What the child says of their own writing beside what an adult said, and what passed between child and friends. */
export function ChildSays({ store, of, name, names }: Props) {
  const views = viewsIn(of);
  const critiques = [...of.pieces.values()].flatMap(({ said }) => critiquesIn(said));
  if (views.length + critiques.length === 0) return null;
  return (
    <div class="child-says">
      {views.length > 0 && (
        <section aria-label={`What ${name} says`}>
          <h3>What {name} says</h3>
          <ul>
            {views.map((view) => (
              <OneView key={view.said.stamp} store={store} view={view} name={name} />
            ))}
          </ul>
        </section>
      )}
      {critiques.length > 0 && (
        <section aria-label={`What friends wrote to ${name}`}>
          <h3>What friends wrote</h3>
          <ul>
            {critiques.map((seen) => (
              <OneCritique key={seen.critique.stamp} seen={seen} names={names} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface View {
  chosen: ChosenTarget;
  said: SelfJudgement;
  aloud: Recording[];
  adult: Level | undefined;
}

function viewsIn({ unit, pieces, ledger }: PupilUnit): View[] {
  const live = ledger ? liveJudgements(ledger.judgements, ledger.retracted) : [];
  return [...pieces.values()].flatMap((piece) =>
    [...ownViews(piece.said).values()].flatMap((said) => {
      const chosen = unit.focus.find(({ target }) => target === said.target);
      if (!chosen) return [];
      const { version, target } = said;
      const aloud = recordingsOf(piece.said, { is: 'why', version, target });
      return [{ chosen, said, aloud, adult: latestOf(live, said.task, target)?.level }];
    }),
  );
}

function OneView({
  store,
  view: { chosen, said, aloud, adult },
  name,
}: {
  store: Store;
  view: View;
  name: string;
}) {
  const words = useWords();
  const quote = wordsIn(said.place)?.quote;
  return (
    <li>
      <p>{chosen.pupil}</p>
      <p class="child-says-levels">
        <LevelMark level={said.level} size={16} /> {name}: {words.level[said.level]}
        {adult && (
          <>
            {' · '}
            <LevelMark level={adult} size={16} /> You: {words.level[adult]}
          </>
        )}
      </p>
      {adult && <p class="soft small">{apartWords(said, adult, name)}</p>}
      {said.why && <p class="small">“{said.why}”</p>}
      <Heard store={store} label="Why" sounds={aloud} />
      {quote && <p class="small">Shown at: “{quote}”</p>}
      {said.place && !quote && <p class="small">Shown on the page.</p>}
    </li>
  );
}

// Never who is right: a difference is something to talk about.
function apartWords(said: SelfJudgement, adult: Level, name: string): string {
  const is = childAndAdult(said.level, adult);
  if (is === 'alike') return 'You see it alike.';
  return is === 'surer'
    ? `${name} sees more in it than you did: ask to be shown where.`
    : `You saw more in it than ${name} did: worth telling.`;
}

const replyWords: Record<ReplyIs, string> = {
  will: 'answered “I will”',
  wont: 'answered “I won’t”',
  unclear: 'did not understand it',
};

function OneCritique({ seen, names }: { seen: CritiqueSeen; names: Props['names'] }) {
  const { critique, state, reply } = seen;
  const from = names.get(critique.critic)?.short ?? 'A friend';
  const said = reply
    ? `${replyWords[reply.is]}${reply.why ? `: “${reply.why}”` : ''}`
    : { open: 'not answered yet', waiting: 'waits for your look', held: 'held' }[state];
  return (
    <li>
      <p>{critique.words}</p>
      <p class="soft small">
        {from}; {said}
      </p>
    </li>
  );
}
