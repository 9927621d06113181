import { useId, useState } from 'preact/hooks';
import type { Stamp } from '../../schema/stamp.ts';
import { readAttachment } from '../../store/attachments.ts';
import type { Clash, Version } from '../../store/clashes.ts';
import { settleClash } from '../../store/commands/settle.ts';
import { type Store, selfOf } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import {
  aboutWords,
  type ValueWords,
  valueWords,
  type WordFacts,
  whatWords,
  whoWords,
} from './clashWords.ts';
import { KeepButton } from './KeepButton.tsx';

export type ActAndSay = (words: string, work: () => Promise<unknown>) => Promise<void>;

interface Props extends WordFacts {
  store: Store;
  clash: Clash;
  open: boolean;
  act: ActAndSay;
}

/** One thing that was changed apart: every value beside the others, and one tap to keep it. */
export function ClashItem({ store, clash, open, act, ...facts }: Props) {
  const id = useId();
  const [kept, keep] = useState<Stamp>();
  const { shown, others } = clash;
  const [what, about] = [whatWords(clash, facts.words), aboutWords(clash, facts)];
  const stateOf = ({ stamp }: Version) => (open ? 'open' : stamp === kept ? 'chosen' : 'passed');
  const side = (version: Version) => {
    const isShown = version === shown;
    return (
      <li key={version.stamp} class="settle-side">
        <p class="soft small">{placeWords(stateOf(version), isShown)}</p>
        <Value store={store} words={valueWords(clash, version.value, facts)} label={what} />
        <p class="soft small">{whoWords(version, selfOf(store).adult, facts.words)}</p>
        <KeepButton
          about={id}
          state={stateOf(version)}
          words={isShown || others.length > 1 ? 'Keep this one' : 'Keep the other'}
          done="Kept"
          choose={() => {
            keep(version.stamp);
            void act(`Kept: ${what}`, () => settleClash(store, clash.at, version.stamp));
          }}
        />
      </li>
    );
  };
  return (
    <article class="settle-item" aria-labelledby={id}>
      <h3 id={id}>
        {what}
        {about && <span class="settle-about">{about}</span>}
      </h3>
      <ul class="settle-sides">{[shown, ...others].map(side)}</ul>
    </article>
  );
}

function placeWords(state: 'open' | 'chosen' | 'passed', isShown: boolean): string {
  if (state !== 'open') return state === 'chosen' ? 'Shown now' : 'Not kept';
  return isShown ? 'Shown now' : 'The other';
}

function Value({ store, words, label }: { store: Store; words: ValueWords; label: string }) {
  switch (words.as) {
    case 'page':
      return <RuledPage text={words.text} />;
    case 'lines':
      return <p class="settle-lines">{words.text}</p>;
    case 'list':
      return (
        <ul class="settle-list">
          {words.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'photos':
      return (
        <ul class="settle-photos">
          {words.photos.map((photo, i) => (
            <li key={photo.id}>
              <PagePicture
                attachment={photo}
                read={(each) => readAttachment(store, each)}
                alt={`${label}, photo ${i + 1}`}
              />
            </li>
          ))}
        </ul>
      );
    case 'words':
      return <p class="settle-words">{words.text}</p>;
  }
}
