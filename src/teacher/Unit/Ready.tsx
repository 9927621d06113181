import { readinessOf } from '../../rules/readiness.ts';
import type { Policy } from '../../schema/policy.ts';
import type { Column, Row } from './gridView.ts';

/** How far the class is with the focus targets, against the school's own threshold. It advises and locks nothing. */
export function Ready({ rows, columns, policy }: { rows: Row[]; columns: Column[]; policy: Policy }) {
  const words = readyWords(rows, columns, policy);
  return words ? <p>{words}</p> : null;
}

export function readyWords(rows: Row[], columns: Column[], policy: Policy): string | undefined {
  const focus = rows.map(({ cells }) =>
    cells
      .filter(({ column }) => column.group === 'focus')
      .map(({ column, cell }) => ({ target: column.target, cell })),
  );
  const { percent, isReady, open } = readinessOf(focus, policy);
  if (percent === undefined) return undefined;
  const said = `Hot task: ${percent} % of the focus targets judged are there${policy.alone ? ', written alone' : ''}.`;
  const [most] = open;
  const short = columns.find(({ target }) => target === most?.target)?.short;
  const pupils = most?.pupils === 1 ? 'one pupil' : `${most?.pupils} pupils`;
  const first = most && short ? ` Most open: ${short} (${pupils}).` : '';
  const advice = isReady ? ' Enough to move on' : ' Not enough yet to move on';
  return `${said}${advice} (our rule is ${policy.movingOn} %).${first}`;
}
