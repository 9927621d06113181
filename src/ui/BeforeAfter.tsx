import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { useWords } from './useWords.ts';
import './BeforeAfter.css';

interface Props {
  before: ComponentChildren;
  after: ComponentChildren;
  /** What each of the two is called. */
  names: readonly [string, string];
  /** How the later page is to lie on the earlier, where an adult has laid it. */
  laid?: Laid | undefined;
}

/** A turn and growth about its corner, and a shift, in widths; `ratio` is how high it is for its width. */
interface Laid {
  re: number;
  im: number;
  dx: number;
  dy: number;
  ratio: number;
}

/** Two pages on top of each other, and a slider that uncovers the later one: by finger, by key, or with two buttons. */
export function BeforeAfter({ before, after, names: [first, second], laid }: Props) {
  const words = useWords();
  const [shown, show] = useState(50);
  return (
    <div class="before-after">
      <div class="before-after-pages">
        {before}
        <div class="before-after-top" style={{ clipPath: `inset(0 ${100 - shown}% 0 0)` }}>
          <div class="before-after-laid" style={laid && { transform: layingOf(laid) }}>
            {after}
          </div>
        </div>
      </div>
      <div class="before-after-ways no-print">
        <Button kind="quiet" aria-pressed={shown === 0} onClick={() => show(0)}>
          {first}
        </Button>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={shown}
          aria-label={words.say('How much of {second} is seen', { second })}
          aria-valuetext={words.say('{shown} per cent {second}', { shown, second })}
          onInput={(event) => show(Number(event.currentTarget.value))}
        />
        <Button kind="quiet" aria-pressed={shown === 100} onClick={() => show(100)}>
          {second}
        </Button>
      </div>
    </div>
  );
}

function layingOf({ re, im, dx, dy, ratio }: Laid): string {
  return `translate(${dx * 100}%, ${(dy / ratio) * 100}%) matrix(${re}, ${im}, ${-im}, ${re}, 0, 0)`;
}
