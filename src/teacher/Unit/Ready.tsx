import { readinessOf } from '../../rules/readiness.ts';
import type { Policy } from '../../schema/policy.ts';
import { useWords } from '../../ui/useWords.ts';
import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import type { Column, Row } from './gridView.ts';

/** How far the class is with the focus targets, against the school's own threshold. It advises and locks nothing. */
export function Ready({ rows, columns, policy }: { rows: Row[]; columns: Column[]; policy: Policy }) {
  const said = readyWords(rows, columns, policy, useWords());
  return said ? <p>{said}</p> : null;
}

export function readyWords(rows: Row[], columns: Column[], policy: Policy, words: Words): string | undefined {
  const focus = rows.map(({ cells }) =>
    cells
      .filter(({ column }) => column.group === 'focus')
      .map(({ column, cell }) => ({ target: column.target, cell })),
  );
  const { percent, isReady, open } = readinessOf(focus, policy);
  if (percent === undefined) return undefined;
  const said = words.say('{Hot task}: {percent} % of the {focus targets} judged are there{alone}.', {
    percent,
    alone: policy.alone ? ', written alone' : '',
  });
  const [most] = open;
  const short = columns.find(({ target }) => target === most?.target)?.short;
  const pupils =
    most?.pupils === 1 ? words.say('one {pupil}') : words.say('{n pupil}', { n: most?.pupils ?? 0 });
  const first = most && short ? ` Most open: ${short} (${pupils}).` : '';
  const advice = isReady ? ' Enough to move on' : ' Not enough yet to move on';
  return `${said}${advice} (our rule is ${policy.movingOn} %).${first}`;
}
