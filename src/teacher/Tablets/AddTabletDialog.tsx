import { useState } from 'preact/hooks';
import { nextTabletName } from '../../rules/tabletNames.ts';
import type { HandoverDoor, Invitation } from '../../schema/handover.ts';
import type { Role } from '../../schema/roles.ts';
import { live } from '../../store/live.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLive } from '../../ui/useLive.ts';
import { RoleChoice } from './RoleChoice.tsx';
import { ShowInvitation } from './ShowInvitation.tsx';
import './AddTablet.css';

/** Whose tablet it will be and what it is called; then how it gets in. */
export function AddTabletDialog({
  store,
  door,
  close,
}: {
  store: Store;
  door: HandoverDoor;
  close: () => void;
}) {
  const act = useAct();
  const names = useLive(() => live(async () => namesOf(store)), [store]);
  const [role, setRole] = useState<Role>('station');
  const [typed, setTyped] = useState<string>();
  const [invitation, setInvitation] = useState<Invitation>();
  if (!names) return null;
  const name = typed ?? nextTabletName(role, names);
  const show = () =>
    act(async () => {
      setInvitation(await door.invite({ role, tablet: name.trim(), app: location.href }));
    });
  const submit = (event: Event) => {
    event.preventDefault();
    void show();
  };
  if (invitation) {
    return (
      <ShowInvitation
        store={store}
        door={door}
        role={role}
        name={name}
        invitation={invitation}
        close={close}
      />
    );
  }
  return (
    <Dialog
      title="Add a tablet"
      onClose={close}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            Cancel
          </Button>
          <Button kind="main" type="submit" form="add-tablet-form">
            Next
          </Button>
        </>
      }
    >
      <form id="add-tablet-form" class="add-tablet-form" onSubmit={submit} noValidate>
        <RoleChoice value={role} change={setRole} />
        <Field
          label="What to call it"
          hint="As it stands on the list of tablets, or on a sticker on its back."
          value={name}
          maxLength={60}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  );
}

async function namesOf({ db }: Store): Promise<string[]> {
  return (await db.tablets.toArray()).map(({ name }) => name ?? '');
}
