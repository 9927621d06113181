import { useId } from 'preact/hooks';
import type { Role } from '../../schema/roles.ts';
import { useWords } from '../../ui/useWords.ts';

const choices: { role: Role; title: string; sees: string }[] = [
  {
    role: 'station',
    title: '{Station} for children',
    sees: 'Sees {units}, {targets} and {drafts}. Never a judgement, a note or a full name.',
  },
  {
    role: 'adult',
    title: '{Teaching assistant}',
    sees: 'Sees and marks everything. Does not add tablets.',
  },
  {
    role: 'teacher',
    title: 'Another {teacher}',
    sees: 'Sees and does everything that you can.',
  },
];

/** Whose tablet it is to be, and what each can see. */
export function RoleChoice({ value, change }: { value: Role; change: (role: Role) => void }) {
  const words = useWords();
  const id = useId();
  return (
    <fieldset class="role-choice">
      <legend>Whose tablet is it?</legend>
      {choices.map(({ role, title, sees }) => (
        <label key={role} class="role-choice-one">
          <input
            type="radio"
            name={id}
            checked={role === value}
            aria-describedby={`${id}-${role}`}
            onChange={() => change(role)}
          />
          <span>
            <strong>{words.say(title)}</strong>
            <span class="role-choice-sees" id={`${id}-${role}`}>
              {words.say(sees)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
