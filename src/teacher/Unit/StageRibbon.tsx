import { type Stage, stages } from '../../schema/words.ts';
import { TaskMark } from '../../ui/marks.tsx';
import { useWords } from '../../ui/useWords.ts';
import './StageRibbon.css';

/** Where the class is in its unit. The bookmark lies on one stage; a tap on another moves it there. */
export function StageRibbon({
  stage,
  move,
  label,
}: {
  stage: Stage;
  move: (stage: Stage) => void;
  /** Tells it from another ribbon on the same screen. */
  label?: string;
}) {
  const words = useWords();
  return (
    <nav class="stage-ribbon" aria-label={label ?? words.say('{Stage} of the {unit}')}>
      <ol>
        {stages.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === stage ? 'step' : undefined}
              onClick={() => each !== stage && move(each)}
            >
              <span class="stage-ribbon-word">
                {(each === 'cold' || each === 'hot' || each === 'polished') && <TaskMark kind={each} />}
                {words.stage[each]}
              </span>
              <span class="stage-ribbon-now">{each === stage && 'We are here'}</span>
            </button>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {words.say('The {class} is at: {what}', { what: words.stage[stage] })}
      </p>
    </nav>
  );
}
