import { UserRound } from 'lucide-preact';
import { standingOf } from '../../rules/standing.ts';
import type { PupilId, TargetId, UnitId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { type Behind, behind } from '../../store/standingQueries.ts';
import type { Store } from '../../store/store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { paths } from '../../ui/paths.ts';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import { genreNames } from '../genreName.ts';
import { inForceWords } from '../policyWords.ts';
import {
  byRuleSentence,
  type Names,
  overrideSentence,
  pupilSentence,
  ruleSentence,
} from '../standingSentences.ts';
import { GroupPart } from './GroupPart.tsx';
import { namesOf } from './namesOf.ts';
import { Retake } from './Retake.tsx';
import { SayOtherwise } from './SayOtherwise.tsx';
import { Slots } from './Slots.tsx';
import { UnitPart } from './UnitPart.tsx';
import './WhyDialog.css';

export interface WhyAsked {
  pupil: { id: PupilId; name: string };
  target: TargetId;
  /** The target in the pupil's words. */
  wording: string;
  schoolYear: number;
  /** The unit in which it was asked. */
  from?: UnitId | undefined;
}

/** Why a pupil stands where they stand on a target: the sentence, the slots, and every judgement behind it. */
export function WhyDialog({ store, asked, close }: { store: Store; asked: WhyAsked; close: () => void }) {
  const words = useWords();
  const { pupil, target, schoolYear, from } = asked;
  const read = useLive(
    () => live(async () => behind(store, { pupil: pupil.id, target, schoolYear, from })),
    [store, pupil.id, target, schoolYear, from],
  );
  const genres = useLoaded(genreNames, []);
  return (
    <Dialog
      title={pupil.name}
      onClose={close}
      actions={
        <>
          {from && (
            <ButtonLink icon={<UserRound aria-hidden="true" />} href={paths.pupil(pupil.id)}>
              {words.say('{Pupil}’s page')}
            </ButtonLink>
          )}
          <Button onClick={close}>Close</Button>
        </>
      }
    >
      <p class="why-target">{asked.wording}</p>
      {read && genres && <Answer store={store} asked={asked} read={read} genres={genres} />}
    </Dialog>
  );
}

interface AnswerProps {
  store: Store;
  asked: WhyAsked;
  read: Behind;
  genres: Names['genres'];
}

function Answer({ store, asked, read, genres }: AnswerProps) {
  const { target, schoolYear } = asked;
  const { shown, overrides, units, adults, inForce, pupils } = read;
  const words = useWords();
  const parts = [...units].sort(
    (a, b) => Number(b.unit.id === asked.from) - Number(a.unit.id === asked.from),
  );
  const rows = parts.map(({ unit }) => unit);
  const names = namesOf(genres, rows, adults, words);
  const standing = standingOf(shown, inForce.policy, overrides);
  const fates = new Map(standing.evidence.map(({ code, piece }) => [piece.stamp, code]));
  const [first, ...others] = rows.map(({ id }) => id);
  const [pupil, ...also] = pupils;
  return (
    <>
      <p class="why-sentence">{ruleSentence(standing, inForce.policy, names)}</p>
      <Slots standing={standing} names={names} />
      {standing.override && (
        <p>
          <strong>{overrideSentence(standing.override, names)}</strong> {byRuleSentence(standing, names)}
        </p>
      )}
      <Retake store={store} standing={standing} read={read} of={{ pupil, target, schoolYear }} />
      <p class="why-told">
        {words.say('In words for the {pupil}: “{told}”', {
          told: pupilSentence(standing, names),
        })}
      </p>
      {first && (
        <SayOtherwise
          store={store}
          at={{ pupil, also, target, schoolYear, units: [first, ...others] }}
          words={words}
          said={standing.override?.level}
        />
      )}
      <GroupPart
        store={store}
        of={{ pupil, target, schoolYear }}
        policy={inForce.policy}
        genres={genres}
        adults={adults}
      />
      {parts.map((part) => (
        <UnitPart key={part.unit.id} part={part} pupil={pupil} target={target} fates={fates} names={names} />
      ))}
      <p class="soft small">{inForceWords(inForce, words)}</p>
    </>
  );
}
