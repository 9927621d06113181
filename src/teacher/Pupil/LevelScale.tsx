import type { Side } from '../../rules/cell.ts';
import { levels } from '../../schema/words.ts';
import { HelpedMark } from '../../ui/HelpedMark.tsx';
import { LevelMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { sideParts } from '../cellSentences.ts';

/** The four levels in one order, the one that was judged lit, and its word. */
export function LevelScale({ side, words }: { side: Side; words: Words }) {
  const { judged } = side;
  const { word, more } = sideParts(side, words);
  return (
    <span class="level-scale">
      <span class="level-scale-marks" aria-hidden="true">
        {levels.map((level) =>
          judged?.level === level ? (
            <HelpedMark key={level} level={level} support={judged.support} size={22} />
          ) : (
            <span key={level} class="level-scale-unlit">
              <LevelMark level={level} size={16} />
            </span>
          ),
        )}
      </span>
      <span class={judged ? 'level-scale-word' : 'soft'}>
        {word}
        {more && <span class="level-scale-more">{word ? ` ${more}` : sentenceStart(more)}</span>}
      </span>
    </span>
  );
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
