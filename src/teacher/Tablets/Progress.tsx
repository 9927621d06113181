import type { HandoverProgress } from '../../schema/handover.ts';
import { sayProgress } from './sayHandover.ts';

export function Progress({
  progress,
  start = 'Getting ready',
}: {
  progress: HandoverProgress | 'starting';
  start?: string;
}) {
  if (progress === 'starting') return <span>{start}</span>;
  return (
    <>
      <span>{sayProgress(progress)}</span>
      <progress
        aria-label="Handover"
        max={progress.of ?? 1}
        value={progress.of ? progress.done : undefined}
      />
    </>
  );
}
