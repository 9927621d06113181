import { ChevronLeft, ChevronRight, Columns2, Sparkles } from 'lucide-preact';
import type { ComponentChildren, ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Button } from './Button.tsx';
import { changeWords, changeWordsForChild } from './changeWords.ts';
import { DiffWords } from './DiffWords.tsx';
import { LitWords, type Stretch } from './LitWords.tsx';
import { RuledPage } from './RuledPage.tsx';
import { Side, Sides } from './Sides.tsx';
import { useWords } from './useWords.ts';
import './FlipBook.css';

interface Run {
  text: string;
  only: boolean;
}

/** One draft, as it is read: its words, its pages, and how its words differ from those of the draft before. */
export interface FlipDraft<Page> {
  version: number;
  text: string;
  onTheWay: boolean;
  pages: readonly Page[];
  /** What was told of it aloud; `more` plays it. */
  sounds: readonly unknown[];
  at: string | undefined;
  change: { from: readonly Run[]; to: readonly Run[]; added: number; taken: number } | undefined;
}

interface Props<Page> {
  /** The first one first. */
  drafts: readonly FlipDraft<Page>[];
  reader: 'child' | 'adult';
  picture: (page: Page, alt: string) => ComponentChildren;
  /** How the page of a draft lies on that of the one before, where somebody has laid it. */
  laid?: (before: Page, after: Page) => ComponentProps<typeof BeforeAfter>['laid'];
  /** Words of a draft that are lit where nothing else is marked on them. */
  lit?: (draft: FlipDraft<Page>) => readonly Stretch[];
  /** The draft that is open until somebody turns; the newest one where it is not said. */
  begin?: number | undefined;
  /** Where nothing is written yet. */
  empty: string;
  /** What stands with the draft that is open, such as what led to its changes. */
  more?: (draft: FlipDraft<Page>) => ComponentChildren;
}

/** The drafts of one piece, turned one by one: with two buttons or the arrow keys. */
export function FlipBook<Page>({ drafts, reader, picture, begin, empty, more, laid, lit }: Props<Page>) {
  const words = useWords();
  // Until somebody turns, the newest draft is open, also when a newer one comes.
  const [turned, turn] = useState<number>();
  const turnedTo = turned ?? begin;
  const [view, setView] = useState<'plain' | 'changes' | 'beside'>('plain');
  const at = drafts.findIndex(({ version }) => version === turnedTo);
  const i = at < 0 ? drafts.length - 1 : at;
  const draft = drafts[i];
  if (!draft) return <p class="flip-empty">{empty}</p>;
  const [before, after] = [drafts[i - 1], drafts[i + 1]];
  const to = (other: FlipDraft<Page> | undefined) =>
    other && turn(other === drafts.at(-1) && begin === undefined ? undefined : other.version);
  const page = (each: FlipDraft<Page>, as?: 'ins' | 'del') => (
    <DraftPage
      draft={each}
      change={as && draft.change}
      as={as}
      picture={picture}
      empty={empty}
      lit={lit?.(each) ?? []}
    />
  );
  const isBeside = view === 'beside' && before !== undefined;
  const toggle = (wanted: 'changes' | 'beside') => setView(view === wanted ? 'plain' : wanted);
  if (drafts.length === 1) {
    return (
      <>
        {page(draft)}
        {more?.(draft)}
      </>
    );
  }
  return (
    <section
      class="flip-book"
      aria-label={words.say('{Drafts}')}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        const other = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined;
        if (!other) return;
        event.preventDefault();
        to(other);
      }}
    >
      <div class="flip-turns no-print">
        <Button
          class="flip-turn"
          icon={<ChevronLeft aria-hidden="true" />}
          aria-disabled={!before}
          onClick={() => to(before)}
        >
          {before ? words.say('{Draft} {version}', { version: before.version }) : words.say('First')}
        </Button>
        <p class="flip-now" role="status">
          <strong>{words.say('{Draft} {version}', { version: draft.version })}</strong>{' '}
          {words.say('of {last}', { last: drafts.at(-1)?.version ?? 0 })}
          {draft.at && <span class="flip-day">{words.day(draft.at)}</span>}
        </p>
        <Button class="flip-turn" aria-disabled={!after} onClick={() => to(after)}>
          {after ? words.say('{Draft} {version}', { version: after.version }) : words.say('Newest')}{' '}
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
      {before && (
        <div class="flip-changes no-print">
          {draft.change && (
            <p>
              {reader === 'child'
                ? changeWordsForChild(draft.change, words)
                : changeWords(draft.change, words)}
            </p>
          )}
          {draft.change && (
            <Button
              kind="quiet"
              icon={<Sparkles aria-hidden="true" />}
              aria-pressed={view === 'changes'}
              onClick={() => toggle('changes')}
            >
              {reader === 'child' ? words.say('Show me what changed') : words.say('Show what changed')}
            </Button>
          )}
          <Button
            kind="quiet"
            icon={<Columns2 aria-hidden="true" />}
            aria-pressed={isBeside}
            onClick={() => toggle('beside')}
          >
            {words.say('Beside {draft} {version}', { version: before.version })}
          </Button>
        </div>
      )}
      {isBeside && before.pages[0] && draft.pages[0] && !draft.text ? (
        draft.pages.map((after, n) => {
          const earlier = before.pages[n];
          const named = (version: number) => words.say('{Draft} {version}', { version });
          return earlier ? (
            <BeforeAfter
              key={n}
              before={picture(earlier, named(before.version))}
              after={picture(after, named(draft.version))}
              names={[named(before.version), named(draft.version)]}
              laid={laid?.(earlier, after)}
            />
          ) : (
            <div class="flip-picture" key={n}>
              {picture(after, named(draft.version))}
            </div>
          );
        })
      ) : isBeside ? (
        <Sides>
          <Side name={words.say('{Draft} {version}', { version: before.version })}>
            {page(before, 'del')}
          </Side>
          <Side name={words.say('{Draft} {version}', { version: draft.version })}>{page(draft, 'ins')}</Side>
        </Sides>
      ) : (
        page(draft, view === 'changes' ? 'ins' : undefined)
      )}
      {more?.(draft)}
    </section>
  );
}

interface PageProps<Page> extends Pick<Props<Page>, 'picture' | 'empty'> {
  draft: FlipDraft<Page>;
  /** The change whose words are marked: those that were taken out on the draft before, those added on this one. */
  change: FlipDraft<Page>['change'];
  as: 'ins' | 'del' | undefined;
  lit: readonly Stretch[];
}

function DraftPage<Page>({ draft, change, as, picture, empty, lit }: PageProps<Page>) {
  const { text, pages, sounds, version, onTheWay } = draft;
  const { say } = useWords();
  const lines = as === 'del' ? change?.from : change?.to;
  if (!text && pages.length === 0 && sounds.length > 0) return null;
  if (!text && pages.length === 0)
    return (
      <p class="flip-empty">
        {onTheWay ? say('The words are long, and come with the next handover.') : empty}
      </p>
    );
  return (
    <>
      {pages.map((each, i) => (
        <div class="flip-picture" key={i}>
          {picture(each, say('{Draft} {version}, page {page}', { version, page: i + 1 }))}
        </div>
      ))}
      {text && (
        <RuledPage
          text={lines && as ? <DiffWords words={lines} as={as} /> : <LitWords text={text} lit={lit} />}
        />
      )}
    </>
  );
}
