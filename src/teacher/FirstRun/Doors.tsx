import { BookOpen, ChevronRight, Tablet, Users } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAct } from '../../ui/act.ts';
import './Doors.css';

export interface DoorsProps {
  /** Opened by a joining link: that door comes first. */
  invited: boolean;
  setUp: () => void;
  join: (() => void) | undefined;
  /** With a recovery sheet. */
  restore: (() => void) | undefined;
  lookRound: () => Promise<void>;
}

export function Doors({ invited, setUp, join, restore, lookRound }: DoorsProps) {
  const act = useAct();
  const [looking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    if (!(await act(lookRound))) setLooking(false);
  };
  return (
    <>
      <ul class={`doors ${invited ? 'doors-invited' : ''}`}>
        <Door icon={<Tablet aria-hidden="true" />} title="This is my tablet" open={setUp}>
          Begin here: your school, your name and a PIN.
        </Door>
        {join && (
          <Door icon={<Users aria-hidden="true" />} title="Join a class" open={join} first={invited}>
            A colleague’s tablet shows you a code or a link.
          </Door>
        )}
        <Door
          icon={<BookOpen aria-hidden="true" />}
          title="Look round with a sample class"
          open={look}
          busy={looking}
        >
          Thirty invented pupils and their writing. One tap takes it away again.
        </Door>
      </ul>
      {restore && (
        <p class="doors-restore">
          <button type="button" class="doors-quiet" onClick={restore}>
            I have a recovery sheet
          </button>
        </p>
      )}
    </>
  );
}

function Door({
  icon,
  title,
  open,
  first = false,
  busy = false,
  children,
}: {
  icon: ComponentChildren;
  title: string;
  open: () => void;
  first?: boolean;
  busy?: boolean;
  children: ComponentChildren;
}) {
  return (
    <li class={first ? 'door-first' : undefined}>
      <button type="button" class="door" disabled={busy} onClick={open}>
        {icon}
        <span>
          <strong>{title}</strong>
          <span class="door-words">{busy ? 'Getting the class ready…' : children}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </button>
    </li>
  );
}
