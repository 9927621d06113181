import { Printer } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { ClassId } from '../../schema/ids.ts';
import { cameAlong, tookAlong } from '../../store/cameAlong.ts';
import { live } from '../../store/live.ts';
import { policyInForce } from '../../store/policyQueries.ts';
import type { Store } from '../../store/store.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useLoaded } from '../../ui/useLoaded.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { PickedList } from '../Pupil/Portfolio.tsx';
import { sheetWording } from '../Pupil/targetWording.ts';
import { type CameChild, childrenOf, wordingsOf } from './childrenOf.ts';
import './CameAlong.css';

/** The new teacher's first look: what came with each child, on one page that prints. */
export function CameAlong({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const room = useLive(
    () =>
      live(async () => {
        const row = await store.db.classes.get(classId);
        const isPast = row?.place === 'past';
        const came = await (isPast ? tookAlong : cameAlong)(store, classId);
        return { row, isPast, came, inForce: await policyInForce(store) };
      }),
    [store, classId],
  );
  const children = useMemo(() => room && childrenOf(room.came, room.inForce.policy), [room]);
  const wordings = useMemo(() => (room ? wordingsOf(room.came) : new Map<string, string>()), [room]);
  const unworded =
    room?.came.cells.map(({ target }) => target).filter((target) => !wordings.has(target)) ?? [];
  const sheet = useLoaded(() => sheetWording(store, unworded), [store, unworded.join()]);
  if (!room || !children) return <main class="screen screen-wide" id="main" aria-busy="true" />;
  const { some, clear, unknown } = children;
  const wording = (target: string) => wordings.get(target) ?? sheet?.get(target) ?? target;
  return (
    <Screen
      wide
      title={room.isPast ? 'What the children took with them' : 'What came with the children'}
      over={room.row?.name ?? '\u00a0'}
      back={{ href: paths.class(classId), label: words.say('{Class}') }}
      actions={
        <Button kind="quiet" icon={<Printer aria-hidden="true" />} onClick={() => print()}>
          Print
        </Button>
      }
    >
      {some.length + clear.length === 0 ? (
        <Empty
          title={
            room.isPast
              ? words.say('Nothing was judged in this {class}')
              : words.say('Nothing came from another {class}')
          }
          action={<ButtonLink href={paths.class(classId)}>{words.say('To the {class}')}</ButtonLink>}
        >
          {!room.isPast && (
            <p>{words.say('The {cold task} of the first {unit} says where these children are.')}</p>
          )}
        </Empty>
      ) : (
        <p class="soft">What was still open, and when each child last showed it alone.</p>
      )}
      <div class="came-children">
        {some.map((child) => (
          <Child key={child.id} child={child} isPast={room.isPast} wording={wording} />
        ))}
      </div>
      <Names title="Nothing is open from before" of={clear} />
      {some.length + clear.length > 0 && <Names title="New, with nothing judged here before" of={unknown} />}
    </Screen>
  );
}

interface ChildProps {
  child: CameChild;
  isPast: boolean;
  wording: (target: string) => string;
}

function Child({ child, isPast, wording }: ChildProps) {
  const words = useWords();
  return (
    <section class="came-child" aria-labelledby={`came-${child.id}`}>
      <h2 id={`came-${child.id}`}>
        <a href={paths.pupil(child.id)}>{child.name}</a>
      </h2>
      {child.goal && (
        <p>
          {words.say('{Goal}')}: {child.goal.pupil} <span class="soft">Next step: {child.goal.step}</span>
        </p>
      )}
      <ul>
        {child.open.map(({ target, level, lastShownAt, sinceAt }) => (
          <li key={target}>
            <LevelMark level={level} size={18} />
            <span>
              {wording(target)}{' '}
              <span class="soft small">
                {words.level[level]},{' '}
                {lastShownAt ? `last shown alone ${words.date(lastShownAt)}` : 'not shown alone yet'}.
                {sinceAt && ` ${sinceWords(sinceAt, isPast, words)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <PickedList picked={child.picked} />
    </section>
  );
}

function sinceWords(at: string, isPast: boolean, { say, date }: Words): string {
  return isPast
    ? say('Shown alone since, {date}.', { date: date(at) })
    : say('Shown alone in this {class}, {date}.', { date: date(at) });
}

function Names({ title, of }: { title: string; of: CameChild[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>{of.map(({ name }) => name).join(', ')}.</p>
    </section>
  );
}
