import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { inkOf } from '../../rules/ink.ts';
import type { Mark } from '../../schema/markEvents.ts';
import type { PagePlace } from '../../schema/place.ts';
import type { Stamp } from '../../schema/stamp.ts';
import type { PieceAt } from '../../store/commands/mark.ts';
import { changeMark } from '../../store/commands/marks.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { InkPad } from '../../ui/InkPad.tsx';
import { useWords } from '../../ui/useWords.ts';
import { sortName } from './markName.ts';

interface Pad {
  isOn: boolean;
  begin: () => void;
  leave: () => void;
  /** What lies over that page meanwhile. */
  on: (page: string) => ComponentChildren;
  /** Where drawing is begun from, and focus comes back to. */
  tray: RefObject<HTMLDivElement | null>;
}

/** Something drawn with the mark that is open; for another mark it has to be begun again. */
export function useInkPad(store: Store, at: PieceAt, mark: Mark | undefined): Pad {
  const act = useAct();
  const words = useWords();
  const [drawing, draw] = useState<Stamp>();
  const tray = useRef<HTMLDivElement>(null);
  const isOn = mark !== undefined && drawing === mark.stamp;
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) tray.current?.querySelector<HTMLElement>('.mark-draw')?.focus();
    wasOn.current = isOn;
  }, [isOn]);
  const leave = () => draw(undefined);
  return {
    isOn,
    begin: () => draw(mark?.stamp),
    leave,
    on: (page) =>
      isOn &&
      drawnOn(mark) === page && (
        <InkPad
          name={sortName(mark, words)}
          sort={mark.sort}
          from={mark.place as PagePlace}
          drawn={(path, ratio) => {
            const ink = inkOf(path, ratio);
            leave();
            if (ink) void act(() => changeMark(store, at, mark, { ink }));
          }}
          leave={leave}
        />
      ),
    tray,
  };
}

/** The page on which something can be drawn with it: the one that it was put on. */
export function drawnOn({ place }: Pick<Mark, 'place'>): string | undefined {
  return 'page' in place ? (place as PagePlace).page : undefined;
}
