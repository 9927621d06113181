import { Copy } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { copyText } from '../../device/clipboard.ts';
import type { SetUpAnswer } from '../../schema/handover.ts';
import type { HomeKind } from '../../schema/homeKind.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { saySetUp } from './sayHandover.ts';
import { askFor, sayUnfit } from './sayProbe.ts';

interface Props {
  answer: Exclude<SetUpAnswer, { is: 'ready' }>;
  kind: HomeKind;
  address: string;
}

/** Why it cannot be home, and a sentence for whoever can change that. */
export function NotAHome({ answer, kind, address }: Props) {
  const [copied, setCopied] = useState(false);
  const ask = askFor(answer, { kind, address, app: location.origin });
  const copy = async () => setCopied(await copyText(ask ?? ''));
  return (
    <Notice
      kind="alarm"
      title={saySetUp(answer, kind)}
      actions={
        ask && (
          <>
            <Button icon={<Copy aria-hidden="true" />} onClick={copy}>
              Copy the sentence
            </Button>
            <span role="status">{copied ? 'Copied' : ''}</span>
          </>
        )
      }
    >
      {answer.is === 'unfit' && (
        <ul>
          {sayUnfit(answer.found).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {ask && (
        <>
          <p>Send this to whoever looks after it:</p>
          <blockquote class="ask-for">{ask}</blockquote>
        </>
      )}
    </Notice>
  );
}
