import type { Genre } from '../../schema/curriculum.ts';
import type { UnitPlan } from '../../store/commands/unitFields.ts';
import { Field } from '../../ui/Field.tsx';
import { useWords } from '../../ui/useWords.ts';
import { GenreChoice, LessonChoice } from '../KindChoices.tsx';

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
      <GenreChoice
        genres={genres}
        value={plan.genre}
        unchosen={words.say('Choose {a genre}')}
        choose={(genre) => set({ ...plan, genre })}
      />
      <LessonChoice
        value={plan.subject ?? ''}
        unchosen="English"
        choose={(subject) => set({ ...plan, subject })}
      />
    </div>
  );
}
