import { type HomeKind, homeKinds } from '../../schema/homeKind.ts';
import { homeKindWords } from './homeKindWords.ts';

export function Kinds({ kind, choose }: { kind: HomeKind; choose: (kind: HomeKind) => void }) {
  return (
    <fieldset class="home-kinds">
      <legend>What kind of store is it?</legend>
      {homeKinds.map((each) => (
        <label key={each}>
          <input type="radio" name="home-kind" checked={each === kind} onChange={() => choose(each)} />
          <span>
            {homeKindWords[each].name}
            <span class="soft small">{homeKindWords[each].what}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
