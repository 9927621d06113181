import { useEffect, useState } from 'preact/hooks';
import { renameMe, renameSchool } from '../../store/commands/school.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useFirstWrong } from '../../ui/useFirstWrong.ts';

const longest = 100;

/** The school's name is not known before a joined tablet's first handover, and then cannot be changed yet. */
export function NamesForm({
  store,
  school,
  me,
}: {
  store: Store;
  school: string | undefined;
  me: string | undefined;
}) {
  const act = useAct();
  const { form, tried } = useFirstWrong();
  const [names, setNames] = useState({ school: school ?? '', me: me ?? '' });
  const [asked, setAsked] = useState(false);
  const [kept, setKept] = useState(false);
  const noSchool = school !== undefined && names.school.trim() === '';
  const noMe = names.me.trim() === '';
  // An undo, or a colleague's change that came in: it stands now.
  useEffect(() => setNames({ school: school ?? '', me: me ?? '' }), [school, me]);
  const change = (fields: Partial<typeof names>) => {
    setNames({ ...names, ...fields });
    setKept(false);
  };
  const keep = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    tried();
    if (noSchool || noMe) return;
    const done = await act(async () => {
      if (school !== undefined) await renameSchool(store, names.school.trim());
      if (me !== undefined) await renameMe(store, names.me.trim());
    });
    setKept(done);
  };
  return (
    <form class="school-form" ref={form} noValidate onSubmit={keep}>
      <div class="school-names">
        {school === undefined ? (
          <p class="soft">The school’s name comes with the next Send home.</p>
        ) : (
          <Field
            label="Name of the school"
            error={asked && noSchool ? 'Type the name of your school.' : undefined}
            value={names.school}
            maxLength={longest}
            autocomplete="off"
            onInput={(event) => change({ school: event.currentTarget.value })}
          />
        )}
        <Field
          label="Your name"
          error={asked && noMe ? 'Type your name.' : undefined}
          value={names.me}
          maxLength={longest}
          autocomplete="off"
          onInput={(event) => change({ me: event.currentTarget.value })}
        />
      </div>
      <div class="school-actions">
        <Button type="submit">Keep the names</Button>
        <p role="status">{kept ? 'Kept.' : ''}</p>
      </div>
    </form>
  );
}
