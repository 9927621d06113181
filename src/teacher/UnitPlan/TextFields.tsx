import { lessons } from '../../curriculum/lessons.ts';
import type { Genre } from '../../schema/curriculum.ts';
import type { UnitPlan } from '../../store/commands/unitFields.ts';
import { Field, Labelled } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';
import { GenreOptions } from '../GenreOptions.tsx';

interface Props {
  plan: UnitPlan;
  set: (plan: UnitPlan) => void;
  genres: Genre[] | undefined;
  /** The form was sent once: what is missing is said. */
  asked: boolean;
}

export function TextFields({ plan, set, genres, asked }: Props) {
  const words = useWords();
  return (
    <div class="plan-texts">
      <Field
        label="Title"
        error={asked && plan.title.trim() === '' ? words.say('Give the {unit} a title.') : undefined}
        value={plan.title}
        maxLength={120}
        autocomplete="off"
        required
        onInput={(event) => set({ ...plan, title: event.currentTarget.value })}
      />
      <Field
        label={words.say('{Core text}')}
        value={plan.coreText}
        maxLength={200}
        autocomplete="off"
        onInput={(event) => set({ ...plan, coreText: event.currentTarget.value })}
      />
      <Labelled label={words.say('{Genre}')}>
        {(id) => (
          <select
            id={id}
            value={plan.genre}
            onChange={(event) => set({ ...plan, genre: event.currentTarget.value })}
          >
            <option value="">{words.say('Choose {a genre}')}</option>
            <GenreOptions genres={genres} />
          </select>
        )}
      </Labelled>
      <Labelled label="Lesson">
        {(id) => (
          <select
            id={id}
            value={plan.subject}
            onChange={(event) => set({ ...plan, subject: event.currentTarget.value })}
          >
            <option value="">English</option>
            {lessons.map((lesson) => (
              <option key={lesson}>{lesson}</option>
            ))}
          </select>
        )}
      </Labelled>
    </div>
  );
}
