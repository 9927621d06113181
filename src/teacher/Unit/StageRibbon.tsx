import { type Stage, stages } from '../../schema/words.ts';
import { TaskMark } from '../../ui/marks.tsx';
import { stageWords } from '../../ui/words.ts';
import './StageRibbon.css';

/** Where the class is in its unit. The bookmark lies on one stage; a tap on another moves it there. */
export function StageRibbon({ stage, move }: { stage: Stage; move: (stage: Stage) => void }) {
  return (
    <nav class="stage-ribbon" aria-label="Stage of the unit">
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
                {stageWords[each]}
              </span>
              <span class="stage-ribbon-now">{each === stage && 'We are here'}</span>
            </button>
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        The class is at: {stageWords[stage]}
      </p>
    </nav>
  );
}
