import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../../device/clock.ts';
import type { CodeOffer, HandoverDoor } from '../../schema/handover.ts';
import type { Role } from '../../schema/roles.ts';
import { Button } from '../../ui/Button.tsx';
import { untilWords } from './untilWords.ts';

interface Props {
  door: HandoverDoor;
  role: Role;
  name: string;
  wall: Clock;
}

/** Made when it is asked for, and taken away again when the dialog closes. */
export function TypedCode({ door, role, name, wall }: Props) {
  const [offer, setOffer] = useState<CodeOffer | 'asking'>();
  const code = useRef<string>(undefined);
  useEffect(() => () => void (code.current && door.takeBackCode(code.current)), []);
  const ask = async () => {
    setOffer('asking');
    const answer = await door.offerCode({ role, tablet: name.trim(), app: location.href });
    if (answer.is === 'offered') code.current = answer.code;
    setOffer(answer);
  };
  if (offer === undefined || offer === 'asking') {
    return (
      <div>
        <Button disabled={offer === 'asking'} onClick={ask}>
          {offer === 'asking' ? 'One moment…' : 'Show a code to type'}
        </Button>
      </div>
    );
  }
  if (offer.is !== 'offered') return <p role="status">{refusals[offer.is]}</p>;
  return (
    <p role="status">
      <strong class="typed-code">{offer.code}</strong>
      Good until {untilWords(offer.until, wall)} at {offer.address}, while this stays open.
    </p>
  );
}

const refusals: Record<Exclude<CodeOffer['is'], 'offered'>, string> = {
  'no-way': 'This home takes no typed codes. Scan the code, or send the link.',
  'no-answer': 'Home did not answer, so there is no code to type. Scan the code, or send the link.',
  trouble: 'Home is in trouble just now, so there is no code to type. Scan the code, or send the link.',
};
