import { X } from 'lucide-preact';
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftSeen } from '../../rules/draftChain.ts';
import type { PieceFact } from '../../rules/marks.ts';
import { isPlaced, marksAt } from '../../rules/marksAt.ts';
import { type Phrase, phrasesOf } from '../../rules/phrases.ts';
import { placeAt } from '../../rules/wordsPlace.ts';
import type { PagePlace, Place } from '../../schema/place.ts';
import type { ChosenTarget } from '../../schema/records.ts';
import type { MarkSort, Support } from '../../schema/words.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { placeMark } from '../../store/commands/marks.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkedPage } from '../../ui/MarkedPage.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useWords } from '../../ui/useWords.ts';
import { BringMarks } from './BringMarks.tsx';
import { MarkChips } from './MarkChips.tsx';
import { MarkEditor } from './MarkEditor.tsx';
import { MarkList } from './MarkList.tsx';
import { marksInText, pinsOn } from './markPlaces.ts';
import { drawnOn, useInkPad } from './useInkPad.tsx';
import './Marking.css';

interface Props {
  store: Store;
  at: PieceAt;
  draft: DraftSeen;
  /** The last draft before it that was photographed. */
  earlier: DraftSeen | undefined;
  facts: readonly PieceFact[] | undefined;
  targets: readonly ChosenTarget[];
  /** How alone the child was, as it is said of the piece now. */
  support: Support;
}

type Chosen = { words: Phrase } | { page: PagePlace };

/** Marks on a draft: a tap on a place, then one on what it is. */
export function Marking({ store, at, draft, earlier, facts, targets, support }: Props) {
  const act = useAct();
  const words = useWords();
  const [chosen, choose] = useState<Chosen>();
  const [opened, open] = useState<string>();
  const marks = marksAt(draft, facts);
  const current = marks.find(({ id }) => id === opened);
  const pad = useInkPad(store, at, current?.mark);
  const pick = (next: Chosen) => {
    choose(next);
    open(undefined);
  };
  const put = (sort: MarkSort, code?: string) =>
    chosen &&
    act(async () => {
      const place = placeOf(draft.text, chosen);
      open(await placeMark(store, at, { version: draft.version, sort, place, ...(code && { code }) }));
      choose(undefined);
    });
  const isAsking = chosen !== undefined || pad.isOn || current !== undefined;
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was tapped stays in sight when the tray takes its room, beside the page or over it.
    const place = pages.current?.querySelector('.marked-chosen, .marked-page-cross, .marked-page-pin-open');
    if (!place || !pad.tray.current) return;
    place.scrollIntoView({ block: 'nearest' });
    const { bottom } = place.getBoundingClientRect();
    const { top } = pad.tray.current.getBoundingClientRect();
    if (bottom > top) window.scrollBy(0, bottom - top + 16);
  }, [chosen, current?.id, pad.isOn]);
  return (
    <div class="marking">
      <div class="marking-pages" ref={pages}>
        {draft.pages.map(({ page }, i) => (
          <Fragment key={page.id}>
            <MarkedPage
              name={`Page ${i + 1}`}
              picture={
                <PagePicture
                  attachment={page}
                  read={(attachment) => openAttachment(store, attachment)}
                  alt={`Page ${i + 1}`}
                />
              }
              marks={pinsOn(page.id, marks, facts, draft.version, words)}
              chosen={chosen && 'page' in chosen && chosen.page.page === page.id ? chosen.page : undefined}
              choose={(point) => pick({ page: { page: page.id, ...point } })}
              opened={opened}
              open={open}
              over={pad.on(page.id)}
            />
            <BringMarks store={store} at={at} earlier={earlier} draft={draft} order={i} facts={facts} />
          </Fragment>
        ))}
        {draft.text && (
          <MarkedText
            label="The child’s words, to be marked"
            text={draft.text}
            phrases={phrasesOf(draft.text)}
            marks={marksInText(draft.text, marks, draft.version)}
            chosen={chosen && 'words' in chosen ? chosen.words : undefined}
            choose={(phrase) => pick({ words: phrase })}
          />
        )}
      </div>
      <div class={`marking-tray ${isAsking ? 'marking-tray-asks' : ''}`} aria-live="polite" ref={pad.tray}>
        {chosen ? (
          <MarkChips
            text={draft.text}
            words={'words' in chosen ? chosen.words : undefined}
            narrow={(word) => pick({ words: word })}
            put={put}
            leave={() => choose(undefined)}
          />
        ) : pad.isOn ? (
          <div class="mark-chips">
            <p>Draw with a finger or a pen, or tap where a straight line is to end.</p>
            <Button kind="quiet" icon={<X aria-hidden="true" />} onClick={pad.leave}>
              No line
            </Button>
          </div>
        ) : current ? (
          <MarkEditor
            key={current.id}
            store={store}
            at={at}
            seen={current}
            targets={targets}
            support={support}
            draw={draft.pages.some(({ page }) => page.id === drawnOn(current.mark)) ? pad.begin : undefined}
            close={() => open(undefined)}
          />
        ) : (
          <MarkList
            marks={marks}
            version={draft.version}
            isGone={(seen) => !isPlaced(seen, draft, facts)}
            open={open}
          />
        )}
      </div>
    </div>
  );
}

function placeOf(text: string, chosen: Chosen): Place {
  return 'words' in chosen ? placeAt(text, chosen.words) : chosen.page;
}
