import type { ComponentProps } from 'preact';
import { DiffWords } from './DiffWords.tsx';
import { RuledPage } from './RuledPage.tsx';
import { Side, Sides } from './Sides.tsx';

type Runs = ComponentProps<typeof DiffWords>['words'];

interface Props {
  /** How many words were changed, said to whoever reads. */
  said: string;
  names: readonly [model: string, own: string];
  change: { from: Runs; to: Runs };
}

/** A text that was there to be made better, and what a child made of it: taken words are struck, new ones underlined. */
export function BetteredText({ said, names, change }: Props) {
  return (
    <>
      <p>{said}</p>
      <Sides>
        <Side name={names[0]}>
          <RuledPage text={<DiffWords words={change.from} as="del" />} />
        </Side>
        <Side name={names[1]}>
          <RuledPage text={<DiffWords words={change.to} as="ins" />} />
        </Side>
      </Sides>
    </>
  );
}
