import { Copy, TabletSmartphone } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../device/clipboard.ts';
import type { HandoverDoor } from '../../schema/handover.ts';
import { Button } from '../../ui/Button.tsx';
import { Labelled } from '../../ui/Field.tsx';

/** The joining link, shown only when it is asked for: whoever holds it can read the class. */
export function AddTablet({ door }: { door: HandoverDoor }) {
  const [link, setLink] = useState<string>();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const show = async () =>
    setLink((await door.invite({ role: 'teacher', tablet: '', app: location.href }))?.link);
  const copy = async () => {
    // Where there is no clipboard the link is left selected, ready for the tablet's own Copy.
    field.current?.select();
    setCopied(await copyText(link ?? ''));
  };
  return (
    <section class="add-tablet" aria-labelledby="add-tablet">
      <h2 id="add-tablet">Add a tablet</h2>
      <p>
        The other tablet opens Redraft, taps “Join a class” and pastes this link. Send home here first, so
        that it finds today’s work.
      </p>
      {link ? (
        <>
          <Labelled
            label="Joining link"
            hint="For adults only: whoever has it can read the class. It works for a week."
          >
            {(id) => <textarea ref={field} id={id} readOnly rows={3} value={link} />}
          </Labelled>
          <div class="add-tablet-act">
            <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
              Copy the link
            </Button>
            <span role="status">{copied ? 'Copied' : ''}</span>
            <Button kind="quiet" onClick={() => setLink(undefined)}>
              Hide it
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button icon={<TabletSmartphone aria-hidden="true" />} onClick={show}>
            Show the joining link
          </Button>
        </div>
      )}
    </section>
  );
}
