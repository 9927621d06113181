import { RuledPage } from '../../ui/RuledPage.tsx';
import { useStationWords } from '../words.ts';

/** The text with something wrong in it, as it is, beside the child's own. */
export function ToMakeBetter({ text }: { text: string }) {
  const words = useStationWords().write;
  return (
    <section class="write-last" aria-label={words.better}>
      <h2>{words.better}</h2>
      <RuledPage text={text} />
    </section>
  );
}
