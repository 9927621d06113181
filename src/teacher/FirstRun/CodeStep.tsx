import { useState } from 'preact/hooks';
import type { CodeAnswer, HandoverDoor } from '../../schema/handover.ts';
import { Field } from '../../ui/Field.tsx';
import { Step } from './Step.tsx';

interface Props {
  door: HandoverDoor;
  /** Says what is wrong with what the code stands for; undefined takes it. */
  take: (link: string) => string | undefined;
  back: () => void;
}

/** For a tablet without a camera: sixteen letters, and where home is. */
export function CodeStep({ door, take, back }: Props) {
  const [code, setCode] = useState('');
  // Nearly always the app comes from home.
  const [address, setAddress] = useState(location.origin);
  const [wrong, setWrong] = useState<{ code?: string | undefined; address?: string | undefined }>({});
  const [busy, setBusy] = useState(false);
  const find = async () => {
    setBusy(true);
    const answer = await door.findByCode({ address, code });
    setBusy(false);
    setWrong(answer.is === 'found' ? { code: take(answer.link) } : problems[answer.is]);
  };
  return (
    <Step
      title="Type a code"
      place="Step 1 of 3"
      action="Next"
      busy={busy}
      back={back}
      go={() => void find()}
    >
      <p>On your colleague’s tablet: Send home, Add a tablet, then Show a code to type.</p>
      <Field
        label="Code"
        hint="Sixteen letters and digits. Gaps and small letters do not matter."
        error={wrong.code}
        class="code-typed"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={40}
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <Field
        label="Address of home"
        hint="It stands under the code."
        error={wrong.address}
        type="url"
        inputMode="url"
        autocomplete="off"
        value={address}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
    </Step>
  );
}

const problems: Record<Exclude<CodeAnswer['is'], 'found'>, { code?: string; address?: string }> = {
  'bad-code': { code: 'A code has sixteen letters and digits. Look whether one is missing.' },
  'no-code': {
    code: 'Nothing was found for this code. Look at each letter; a code is good for ten minutes and for one tablet.',
  },
  'bad-address': { address: 'That is not a web address. It begins with https://.' },
  'no-answer': { address: 'Nothing answered there. Check the address, and that this tablet is online.' },
  'not-our-endpoint': { address: 'Something answered there, but it is no home of Redraft.' },
  trouble: { address: 'Home is in trouble just now. Try again in a minute.' },
};
