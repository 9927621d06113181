import { PencilLine } from 'lucide-preact';
import { laidBetween, type Point } from '../../rules/layPages.ts';
import { litPlaces } from '../../rules/litPlaces.ts';
import type { MarkSeen } from '../../rules/marks.ts';
import type { Phrase } from '../../rules/phrases.ts';
import { carriedTo } from '../../rules/placeOnPage.ts';
import { readOut, recordingsOf } from '../../rules/recordings.ts';
import { findPlace } from '../../rules/wordsPlace.ts';
import type { PupilId, TargetId, UnitId } from '../../schema/ids.ts';
import type { PagePlace, Place, WordsPlace } from '../../schema/place.ts';
import type { OfPiece } from '../../store/commands/child.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { FlipBook } from '../../ui/FlipBook.tsx';
import { TaskMark } from '../../ui/marks.tsx';
import { PageMark } from '../../ui/PageMark.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { PinnedPage } from '../../ui/PinnedPage.tsx';
import { paths } from '../../ui/paths.ts';
import { stateWords } from '../../ui/stateWords.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { ChosenTopic } from '../ChosenTopic.tsx';
import { Heard } from '../Heard.tsx';
import { markName } from '../Mark/markName.ts';
import { pinsOn } from '../Mark/markPlaces.ts';
import { midSentence } from '../targetWords.ts';
import { WhyChanged } from '../WhyChanged.tsx';
import { Choices } from './Choices.tsx';
import type { PieceSeen } from './pair.ts';

interface Props {
  store: Store;
  unit: UnitId;
  pupil: PupilId;
  piece: PieceSeen;
  /** The target whose places are lit on it. */
  lit: TargetId | undefined;
  /** The draft that is open first, where that is not the newest. */
  begin: number | undefined;
}

/** One piece: what it is, how alone it was written, and the child's own words, draft by draft. */
export function PiecePage({ store, unit, pupil, piece, lit, begin }: Props) {
  const words = useWords();
  const { kind, set, drafts, marks, note, absent, support, at } = piece;
  const shown = (version: number) =>
    lit ? litPlaces({ said: piece.said, marks: piece.facts }, version, lit) : [];
  const facts = [
    piece.of &&
      words.say('{draft} {version} of {task}', {
        version: drafts[0]?.version ?? 1,
        task: midSentence(words.task[piece.of]),
      }),
    at && words.day(at),
    support && midSentence(words.support[support]),
    absent && drafts.length > 0 && 'marked absent',
    piece.seen && 'seen in the book',
  ];
  return (
    <article class="piece-page" aria-label={words.task[kind]}>
      <header>
        <h3>
          <TaskMark kind={kind} /> {words.task[kind]}
        </h3>
        <p class="soft">{facts.filter(Boolean).join(', ')}</p>
        {set && (
          <a class="no-print" href={paths.mark(unit, kind, pupil)}>
            <PencilLine aria-hidden="true" /> Mark
            <span class="unseen"> the {midSentence(words.task[kind])}</span>
          </a>
        )}
      </header>
      {!piece.of && <ChosenTopic store={store} said={piece.said} />}
      <FlipBook
        drafts={drafts}
        reader="adult"
        begin={begin}
        picture={({ page, thumbnail, version }, alt) => (
          <PinnedPage
            marks={pinsOn(page.id, marks, piece.facts, version, words)}
            lit={pointsOn(page.id, shown(version), piece.facts)}
          >
            <PagePicture
              attachment={page}
              small={thumbnail}
              read={(each) => openAttachment(store, each)}
              alt={alt}
            />
          </PinnedPage>
        )}
        lit={({ text, version }) => stretchesIn(text, shown(version))}
        laid={(before, after) => laidBetween(piece.facts, before.page.id, after.page.id)}
        empty={emptyWords(piece, words)}
        more={({ version }) => (
          <>
            <Heard
              store={store}
              label="Told aloud"
              sounds={recordingsOf(piece.said, { is: 'draft', version })}
            />
            <Heard
              store={store}
              label="Read aloud"
              sounds={recordingsOf(piece.said, { is: 'reading', version })}
            />
            <Marks store={store} marks={marks.filter(({ mark }) => mark.version === version)} />
            {piece.task && (
              <OfDraft store={store} at={{ unit, pupil, task: piece.task }} piece={piece} version={version} />
            )}
          </>
        )}
      />
      <Heard
        store={store}
        label="Read aloud"
        sounds={readOut(piece.said).filter(({ version }) => drafts.every((each) => each.version !== version))}
      />
      {note && (
        <p class="piece-page-note no-print">
          <strong>Note</strong> (not printed): {note}
        </p>
      )}
    </article>
  );
}

interface OfDraftProps {
  store: Store;
  at: OfPiece;
  piece: PieceSeen;
  version: number;
}

function OfDraft({ store, at, piece, version }: OfDraftProps) {
  const { drafts, facts, said } = piece;
  const draft = drafts.find((each) => each.version === version);
  return (
    <>
      {draft && draft !== drafts[0] && (
        <WhyChanged store={store} at={at} piece={{ said, marks: facts }} draft={draft} />
      )}
      <Choices store={store} at={at} facts={facts} version={version} />
    </>
  );
}

function Marks({ store, marks }: { store: Store; marks: readonly MarkSeen[] }) {
  const words = useWords();
  if (marks.length === 0) return null;
  return (
    <ul class="piece-marks" aria-label="Marks">
      {marks.map((seen) => (
        <li key={seen.id}>
          <PageMark sort={seen.mark.sort} code={seen.mark.code} />
          <span>
            {markName(seen, words)}
            {seen.state && <strong> {stateWords[seen.state]}</strong>}
            {seen.answer?.words && <span class="soft"> “{seen.answer.words}”</span>}
            {seen.mark.spoken && (
              <Heard store={store} label="Told aloud" sounds={[{ stamp: seen.id, ...seen.mark.spoken }]} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function pointsOn(page: string, places: readonly Place[], facts: PieceSeen['facts']): Point[] {
  return places.flatMap((place) => ('page' in place && carriedTo(facts, place as PagePlace, page)) || []);
}

function stretchesIn(text: string, places: readonly Place[]): Phrase[] {
  return places.flatMap((place) => ('quote' in place && findPlace(text, place as WordsPlace)) || []);
}

function emptyWords({ kind, set, absent, at }: PieceSeen, words: Words): string {
  if (!set)
    return words.say('This {unit} has no {task} on this tablet yet.', {
      task: midSentence(words.task[kind]),
    });
  if (absent) return 'Absent that day.';
  return at ? 'Judged from the page; nothing was typed.' : 'Nothing yet.';
}
