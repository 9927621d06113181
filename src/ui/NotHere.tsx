import { ButtonLink } from './Button.tsx';
import { paths } from './paths.ts';
import { Empty, Screen } from './Screen.tsx';
import { useWords } from './useWords.ts';

/** An address whose record no handover has brought to this tablet yet. The title is a sentence of the vocabulary's. */
export function NotHere({ title }: { title: string }) {
  const words = useWords();
  return (
    <Screen title={words.say(title)}>
      <Empty
        title="It may still be on its way"
        action={<ButtonLink href={paths.tablets}>Send home</ButtonLink>}
      >
        <p>Another tablet may have it. After the next handover on both, it will be here.</p>
      </Empty>
    </Screen>
  );
}
