import type { ClassRow } from '../../store/rows.ts';
import { paths } from '../../ui/paths.ts';
import { useWords } from '../../ui/useWords.ts';

/** Classes that this tablet was not used with lately, by name. */
export function OtherClasses({ classes }: { classes: ClassRow[] }) {
  const words = useWords();
  return (
    <nav class="today-others" aria-labelledby="today-others">
      <h2 id="today-others">{words.say('Other {classes}')}</h2>
      <ul class="today-others-list">
        {classes.map((row) => (
          <li key={row.id}>
            <a href={paths.class(row.id)}>
              {row.name} <span class="soft small">{words.year(row.year)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
