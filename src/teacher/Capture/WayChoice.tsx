import { useWords } from '../../ui/useWords.ts';
import type { Way } from './whose.ts';

interface Props {
  way: Way;
  setWay: (way: Way) => void;
  versions: readonly number[];
  version: number;
  setVersion: (version: number) => void;
}

const ways: readonly (readonly [Way, string])[] = [
  ['order', 'In {class} order'],
  ['sticker', 'By book sticker'],
];

/** Who a photo goes to, and which draft it is of. */
export function WayChoice({ way, setWay, versions, version, setVersion }: Props) {
  const { say } = useWords();
  return (
    <>
      <fieldset class="capture-ways">
        <legend class="unseen">Whose page it is</legend>
        {ways.map(([choice, words]) => (
          <button key={choice} type="button" aria-pressed={way === choice} onClick={() => setWay(choice)}>
            {say(words)}
          </button>
        ))}
      </fieldset>
      <select
        class="capture-version"
        aria-label={say('{Draft}')}
        value={version}
        onChange={(event) => setVersion(Number(event.currentTarget.value))}
      >
        {versions.map((n) => (
          <option key={n} value={n}>
            {say('{Draft} {n}', { n })}
          </option>
        ))}
      </select>
    </>
  );
}
