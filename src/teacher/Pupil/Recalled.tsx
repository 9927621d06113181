import { rememberedIn } from '../../rules/recall.ts';
import { useWords } from '../../ui/useWords.ts';
import type { PupilUnit } from './readPupil.ts';

/** What the child remembered of the toolkit before it was shown to them. Nothing until they did; it counts for nothing. */
export function Recalled({ of, name }: { of: PupilUnit; name: string }) {
  const words = useWords();
  const recalls = of.tasks.flatMap((task) =>
    rememberedIn(of.pieces.get(task.id)?.said).map((each) => ({ task, ...each })),
  );
  if (recalls.length === 0) return null;
  return (
    <details class="practice-part">
      <summary>The toolkit from memory</summary>
      {recalls.map(({ task, version, known, missed, strange }) => (
        <article key={`${task.id}/${version}`}>
          <h3>{words.say('{task}, {draft} {version}', { task: words.task[task.kind], version })}</h3>
          <dl>
            <Lines title={`${name} remembered`} lines={known} />
            <Lines title="Not this time" lines={missed} />
            <Lines title="Thought it was in there" lines={strange} />
          </dl>
        </article>
      ))}
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt class="soft small">{title}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
