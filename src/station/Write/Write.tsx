import { Camera, ListTree, Sparkles } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { critiquesToUse } from '../../rules/critiques.ts';
import { type DraftSeen, draftChain } from '../../rules/draftChain.ts';
import { type WordDiff, wordDiff } from '../../rules/wordDiff.ts';
import type { ChildFact } from '../../schema/childEvents.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { Box, MyBoxes } from '../../schema/unitText.ts';
import { textMax } from '../../schema/words.ts';
import { keepScratch, type PieceAt, recordDraft } from '../../store/commands/mark.ts';
import { live } from '../../store/live.ts';
import { pieceOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { BetteredText } from '../../ui/BetteredText.tsx';
import { Button } from '../../ui/Button.tsx';
import { changeWordsForChild } from '../../ui/changeWords.ts';
import { KeptText } from '../../ui/KeptText.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { MyDrafts } from '../MyDrafts.tsx';
import { SayIt } from '../SayIt.tsx';
import { StationHead } from '../StationHead.tsx';
import { WordsToKnow } from '../WordsToKnow/WordsToKnow.tsx';
import { useStationWords } from '../words.ts';
import { Beside } from './Beside.tsx';
import { MyPages } from './MyPages.tsx';
import { PhotoPage } from './PhotoPage.tsx';
import { PlanBeside } from './PlanBeside.tsx';
import { ToMakeBetter } from './ToMakeBetter.tsx';
import { Topic } from './Topic.tsx';
import './Write.css';

interface Props {
  store: Store;
  at: PieceAt;
  title: string;
  /** What is to be made better: the child begins with it. */
  model: string | undefined;
  plan: readonly Box[] | undefined;
  /** What the class may choose to write about. */
  options: readonly string[];
  mine: MyBoxes;
  /** Whose words of the glossary can be opened, and the class's year group. */
  targets: readonly ChosenTarget[];
  year: number;
  /** The class has gone on to something else since this child began. */
  closed: boolean;
  close: () => void;
}

/**
 * The page to write on, by hand, by camera or by voice. There is no Save: what is typed is kept, also when the battery
 * dies. A next draft lies beside the last one, with what friends said of that and the child wants to do.
 */
export function Write({ store, at, title, model, plan, options, mine, targets, year, closed, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.write;
  const school = useWords();
  const [looking, setLooking] = useState(false);
  const [planning, setPlanning] = useState(false);
  const read = useLive(
    () => live(async () => [await pieceOf(store, at)]),
    [store, at.unit, at.pupil, at.task],
  );
  const piece = read?.[0];
  const drafts = draftChain(piece);
  const draft = drafts.at(-1);
  const before = drafts.at(-2);
  const bettered = before ? undefined : changesOf(model, draft);
  return (
    <main class="station-main write" id="main">
      <StationHead to={stationWords.myPage} back={close} title={title}>
        {(before || bettered) && (
          <Button
            icon={<Sparkles aria-hidden="true" />}
            aria-pressed={looking}
            onClick={() => setLooking(!looking)}
          >
            {looking ? words.goOn : words.look}
          </Button>
        )}
        {plan?.some(({ id }) => mine[id]) && (
          <Button
            icon={<ListTree aria-hidden="true" />}
            aria-pressed={planning}
            onClick={() => setPlanning(!planning)}
          >
            {words.plan}
          </Button>
        )}
      </StationHead>
      {planning && plan && <PlanBeside boxes={plan} mine={mine} />}
      {closed && <p role="status">{words.closed}</p>}
      {!before && options.length > 0 && <Topic store={store} at={at} options={options} said={piece?.said} />}
      {looking && bettered ? (
        <BetteredText
          said={changeWordsForChild(bettered, school)}
          names={[words.better, words.label]}
          change={bettered}
        />
      ) : looking ? (
        <MyDrafts store={store} piece={piece} />
      ) : (
        <div class={before || model ? 'write-beside' : 'write-alone'}>
          {!before && model && <ToMakeBetter text={model} />}
          {before && (
            <Beside store={store} draft={before} critiques={critiquesToUse(piece?.said, before.version)} />
          )}
          <MyDraft
            key={draft?.version ?? 1}
            store={store}
            at={at}
            draft={draft}
            said={piece?.said}
            model={model}
            ready={read !== undefined}
          />
        </div>
      )}
      {!looking && <WordsToKnow store={store} pupil={at.pupil} targets={targets} year={year} />}
    </main>
  );
}

/** What the child changed of the text that is to be made better; undefined where they do so by photo or voice alone. */
function changesOf(model: string | undefined, draft: DraftSeen | undefined): WordDiff | undefined {
  const isTyped = draft?.text !== '' || draft.pages.length + draft.sounds.length === 0;
  return model !== undefined && isTyped ? wordDiff(model, draft?.text ?? model) : undefined;
}

interface DraftProps {
  store: Store;
  at: PieceAt;
  draft: DraftSeen | undefined;
  model: string | undefined;
  said: readonly ChildFact[] | undefined;
  ready: boolean;
}

/** The draft that is being made: typed, photographed, told, or all of it. */
function MyDraft({ said, ...props }: DraftProps) {
  const words = useStationWords().photo;
  const [isTaking, setTaking] = useState(false);
  const { store, at, draft } = props;
  const { unit, task, pupil } = at;
  const of = { unit, task, pupil, version: draft?.version ?? 1 };
  if (isTaking) return <PhotoPage store={store} of={of} close={() => setTaking(false)} />;
  const isPage = draft !== undefined && draft.pages.length > 0;
  return (
    <div class={`write-draft ${isPage ? 'write-by-page' : ''}`}>
      <MyPages store={store} pages={draft?.pages ?? []} />
      <Typing {...props} />
      <div class="station-acts">
        <Button icon={<Camera aria-hidden="true" />} onClick={() => setTaking(true)}>
          {words.begin}
        </Button>
        <SayIt store={store} of={{ ...of, is: 'draft' }} said={said} />
      </div>
    </div>
  );
}

function Typing({ store, at, draft, model, ready }: Omit<DraftProps, 'said'>) {
  const words = useStationWords().write;
  const version = draft?.version ?? 1;
  const away = draft?.onTheWay === true;
  return (
    <KeptText
      class="write-page kept-text-page"
      label={version > 1 ? words.draft(version) : words.label}
      placeholder={away ? words.away : ''}
      most={textMax}
      ready={ready && !away}
      kept={draft?.text ?? model ?? ''}
      scratch={(text) => keepScratch(store, at, 'draft', text, version)}
      keep={(text) => recordDraft(store, at, text, version)}
    />
  );
}
