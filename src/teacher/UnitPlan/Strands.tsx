import type { Sheet } from '../../schema/curriculum.ts';
import { strandsOf } from './plan.ts';

interface Props {
  sheet: Sheet;
  strand: string | undefined;
  choose: (strand: string | undefined) => void;
}

/** Browsing instead of searching: a strand shows all of its targets; pressed again it lets go. */
export function Strands({ sheet, strand, choose }: Props) {
  return (
    <fieldset class="strands">
      <legend>Or choose a strand</legend>
      {strandsOf(sheet).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === strand}
          onClick={() => choose(one === strand ? undefined : one)}
        >
          {shortOf(one)}
        </button>
      ))}
    </fieldset>
  );
}

/** "Composition: plan" as "Plan": the strand's own part is enough beside the others. */
function shortOf(strand: string): string {
  const own = strand.split(': ').at(-1) ?? strand;
  return own.charAt(0).toUpperCase() + own.slice(1);
}
