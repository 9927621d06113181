import { Layers2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { alignmentOf, layOn, layUnder, type Point } from '../../rules/layPages.ts';
import type { PieceFact } from '../../rules/marks.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { Alignment } from '../../schema/markEvents.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { alignPages } from '../../store/commands/marks.ts';
import { openAttachment } from '../../store/parts.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { BeforeAfter } from '../../ui/BeforeAfter.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MarkedPage } from '../../ui/MarkedPage.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import './LayPages.css';

/** One photo of a page. */
export interface Side {
  page: Attachment;
  name: string;
}

interface Props {
  store: Store;
  at: PieceAt;
  facts: readonly PieceFact[] | undefined;
  from: Side;
  to: Side;
  /** What it is for, and what is said once it was done. */
  offer: string;
  done: string;
  title: string;
}

/** One photo laid on an earlier one, of the draft before or of the same page, so that the marks come along. */
export function LayPages({ store, at, facts, from, to, offer, done, title }: Props) {
  const [isOpen, setOpen] = useState(false);
  const held = alignmentOf(facts, from.page.id, to.page.id);
  return (
    <>
      <Button kind="quiet" icon={<Layers2 aria-hidden="true" />} onClick={() => setOpen(true)}>
        {held ? done : offer}
      </Button>
      {isOpen && (
        <Laying
          store={store}
          at={at}
          title={title}
          sides={[from, to]}
          held={held}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface LayingProps {
  store: Store;
  at: PieceAt;
  title: string;
  sides: readonly [Side, Side];
  held: Alignment | undefined;
  close: () => void;
}

const steps = ['First place', 'Second place'] as const;
const wrong = {
  near: 'The two places are near each other. Choose two that are further apart.',
  unlike: 'These are not the same two places on both pages. Choose them again.',
};

function Laying({ store, at, title, sides, held, close }: LayingProps) {
  const act = useAct();
  const [step, turn] = useState<0 | 1>(0);
  const [ratios, setRatios] = useState<Record<string, number>>({});
  const [places, place] = useState<Record<string, (Point | undefined)[]>>(() => ({
    ...(held && { [held.from.page]: [...held.from.points], [held.to.page]: [...held.to.points] }),
  }));
  const [from, to] = sides.map(({ page }) => spanOf(page.id, places[page.id], ratios[page.id]));
  const said = from && to && { from, to };
  const laying = said && layOn(said);
  const picture = ({ page, name }: Side) => (
    <PagePicture
      attachment={page}
      read={(each) => openAttachment(store, each)}
      alt={name}
      sized={(ratio) => setRatios((all) => ({ ...all, [page.id]: ratio }))}
    />
  );
  const choose = (id: string, { x, y }: Point) =>
    place((all) => ({ ...all, [id]: [0, 1].map((i) => (i === step ? { x, y } : all[id]?.[i])) }));
  const keep = async () => said && (await act(() => alignPages(store, at, said))) && close();
  return (
    <Dialog
      title={title}
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
          const own = places[side.page.id] ?? [];
          const other = own[1 - step];
          return (
            <div key={side.page.id}>
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
                choose={(point) => choose(side.page.id, point)}
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
