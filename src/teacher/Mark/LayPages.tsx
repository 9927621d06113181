import { Layers2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { DraftSeen } from '../../rules/draftChain.ts';
import { alignmentOf, layOn, layUnder, type Point } from '../../rules/layPages.ts';
import type { Page } from '../../schema/event.ts';
import type { Alignment, MarkFact } from '../../schema/markEvents.ts';
import { readAttachment } from '../../store/attachments.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { alignPages } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { BeforeAfter } from '../../ui/BeforeAfter.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkedPage } from '../../ui/MarkedPage.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { useWords } from '../../ui/useWords.ts';
import './LayPages.css';

interface Props {
  store: Store;
  at: PieceAt;
  draft: DraftSeen;
  earlier: DraftSeen;
  /** Which page of the draft. */
  order: number;
  facts: readonly MarkFact[] | undefined;
}

/** One page laid on the page of the draft before, so that its marks come along. */
export function LayPages({ store, at, draft, earlier, order, facts }: Props) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const after = draft.pages[order] as Page;
  const before = (earlier.pages[order] ?? earlier.pages.at(-1)) as Page;
  const held = alignmentOf(facts, before.page.id, after.page.id);
  return (
    <>
      <Button kind="quiet" icon={<Layers2 aria-hidden="true" />} onClick={() => setOpen(true)}>
        {held
          ? words.say('Laid on {draft} {version}', { version: earlier.version })
          : words.say('Bring the marks of {draft} {version} here', { version: earlier.version })}
      </Button>
      {isOpen && (
        <Laying
          store={store}
          at={at}
          sides={[
            { page: before, name: words.say('{Draft} {version}', { version: earlier.version }) },
            { page: after, name: words.say('{Draft} {version}', { version: draft.version }) },
          ]}
          held={held}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface Side {
  page: Page;
  name: string;
}

interface LayingProps {
  store: Store;
  at: PieceAt;
  sides: readonly [Side, Side];
  held: Alignment | undefined;
  close: () => void;
}

const steps = ['First place', 'Second place'] as const;
const wrong = {
  near: 'The two places are near each other. Choose two that are further apart.',
  unlike: 'These are not the same two places on both pages. Choose them again.',
};

function Laying({ store, at, sides, held, close }: LayingProps) {
  const words = useWords();
  const act = useAct();
  const [step, turn] = useState<0 | 1>(0);
  const [ratios, setRatios] = useState<Record<string, number>>({});
  const [places, place] = useState<Record<string, (Point | undefined)[]>>(() => ({
    ...(held && { [held.from.page]: [...held.from.points], [held.to.page]: [...held.to.points] }),
  }));
  const [from, to] = sides.map(({ page: { page } }) => spanOf(page.id, places[page.id], ratios[page.id]));
  const said = from && to && { from, to };
  const laying = said && layOn(said);
  const picture = ({ page: { page }, name }: Side) => (
    <PagePicture
      attachment={page}
      read={(each) => readAttachment(store, each)}
      alt={name}
      sized={(ratio) => setRatios((all) => ({ ...all, [page.id]: ratio }))}
    />
  );
  const choose = (id: string, { x, y }: Point) =>
    place((all) => ({ ...all, [id]: [0, 1].map((i) => (i === step ? { x, y } : all[id]?.[i])) }));
  const keep = async () => said && (await act(() => alignPages(store, at, said))) && close();
  return (
    <Dialog
      title={words.say('The same two places on both {drafts}')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button kind="main" disabled={typeof laying !== 'object'} onClick={keep}>
            Keep
          </Button>
        </>
      }
    >
      <p class="soft">
        Tap a corner or a word that is on both pages, on the one and on the other. Then do the same with a
        second one, far from the first.
      </p>
      <fieldset class="lay-steps">
        <legend class="unseen">Which place</legend>
        {steps.map((name, i) => (
          <Button key={name} aria-pressed={step === i} onClick={() => turn(i as 0 | 1)}>
            {name}
          </Button>
        ))}
      </fieldset>
      <div class="lay-sides">
        {sides.map((side) => {
          const own = places[side.page.page.id] ?? [];
          const other = own[1 - step];
          return (
            <div key={side.page.page.id}>
              <p class="soft small">{side.name}</p>
              <MarkedPage
                name={`${side.name}, ${steps[step].toLowerCase()}`}
                picture={picture(side)}
                marks={
                  other
                    ? [
                        {
                          id: '',
                          sort: 'code',
                          code: `${2 - step}`,
                          ...other,
                          label: `${2 - step}: ${steps[step ? 0 : 1].toLowerCase()}`,
                        },
                      ]
                    : []
                }
                chosen={own[step]}
                choose={(point) => choose(side.page.page.id, point)}
                open={() => turn(step ? 0 : 1)}
              />
            </div>
          );
        })}
      </div>
      <p role="status">{typeof laying === 'string' ? wrong[laying] : ''}</p>
      {said && typeof laying === 'object' && (
        <BeforeAfter
          before={picture(sides[0])}
          after={picture(sides[1])}
          names={[sides[0].name, sides[1].name]}
          laid={layUnder(said)}
        />
      )}
    </Dialog>
  );
}

function spanOf(
  page: string,
  [a, b]: readonly (Point | undefined)[] = [],
  ratio: number | undefined,
): Alignment['from'] | undefined {
  return a && b && ratio ? { page, ratio, points: [{ ...a }, { ...b }] } : undefined;
}
