import { levels } from '../../schema/words.ts';
import type { PolicyInForce } from '../../store/policyQueries.ts';
import { LevelMark } from '../../ui/marks.tsx';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { inForceWords, leadWords, policyPage } from '../policyWords.ts';

/** The policy on one page, in plain words, to be read out, pinned up and printed. */
export function PolicyPage({ inForce, words }: { inForce: PolicyInForce; words: Words }) {
  return (
    <section class="policy-page" aria-label="Our policy in plain words">
      <p class="policy-lead">{leadWords(inForce.policy, words)}</p>
      <p class="soft">{inForceWords(inForce, words)}</p>
      <ul class="policy-levels" aria-label={words.say('The four {levels}')}>
        {levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} /> {words.level[level]}
          </li>
        ))}
      </ul>
      <dl class="policy-answers">
        {policyPage(inForce.policy, words).map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
