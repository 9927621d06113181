import { Crop, RotateCcw, RotateCw, Sun } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, type Darkroom, openDarkroom } from '../../device/photos/darkroom.ts';
import type { Touches } from '../../device/photos/develop.ts';
import type { Corners } from '../../device/photos/straighten.ts';
import type { Page, PageTouched } from '../../schema/event.ts';
import { replacePage } from '../../store/commands/pages.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { CornerPicker } from './CornerPicker.tsx';
import { photoWords } from './photoWords.ts';

interface Props {
  store: Store;
  page: Page;
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  done: () => void;
  leave: () => void;
}

/** Where the corners stand when cutting begins: a little inside, so that all four can be seen and taken hold of. */
const begin: Corners = [
  { x: 0.05, y: 0.05 },
  { x: 0.95, y: 0.05 },
  { x: 0.95, y: 0.95 },
  { x: 0.05, y: 0.95 },
];

/** Turned, cut straight by its four corners, and brightened; kept in the place of the page as it was. */
export function PageTouches({ store, page, read, done, leave }: Props) {
  const act = useAct();
  const room = useRef<Darkroom>(undefined);
  const [turns, setTurns] = useState(0);
  const [isBrighter, setBrighter] = useState(false);
  const [corners, setCorners] = useState<Corners>();
  const [shown, setShown] = useState<Answer>();
  const develop = async (touches: Touches): Promise<Answer> => {
    const bytes = await read();
    if (!bytes) return { trouble: 'no-picture' };
    room.current ??= openDarkroom();
    return room.current.develop({ picture: new Blob([bytes], { type: page.page.type }), touches });
  };
  useEffect(() => () => room.current?.close(), []);
  useEffect(() => {
    let isWanted = true;
    // The corners are picked on the whole picture.
    void develop({ turns, brighten: isBrighter }).then((answer) => isWanted && setShown(answer));
    return () => {
      isWanted = false;
    };
  }, [turns, isBrighter]);
  const turn = (by: number) => {
    setTurns((turns + by + 4) % 4);
    setCorners(corners && begin);
  };
  const isTouched = turns !== 0 || isBrighter || corners !== undefined;
  const keep = async () => {
    const photo = await develop({ turns, brighten: isBrighter, ...(corners && { corners }) });
    if ('trouble' in photo) return setShown(photo);
    const { type, page: large, thumbnail, ratio } = photo;
    const touched = { ratio, turns, ...(corners && { corners: keptCorners(corners) }) };
    if (await act(() => replacePage(store, page, { type, page: large, thumbnail }, touched))) done();
  };
  return (
    <div class="page-touches">
      <div class="page-touches-buttons">
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => turn(-1)}>
          Turn left
        </Button>
        <Button icon={<RotateCw aria-hidden="true" />} onClick={() => turn(1)}>
          Turn right
        </Button>
        <Button
          icon={<Crop aria-hidden="true" />}
          aria-pressed={corners !== undefined}
          onClick={() => setCorners(corners ? undefined : begin)}
        >
          Cut and straighten
        </Button>
        <Button
          icon={<Sun aria-hidden="true" />}
          aria-pressed={isBrighter}
          onClick={() => setBrighter(!isBrighter)}
        >
          Brighten
        </Button>
      </div>
      {shown && 'trouble' in shown && <p role="alert">This page: {photoWords[shown.trouble]}</p>}
      {shown && 'page' in shown && <CornerPicker photo={shown} corners={corners} move={setCorners} />}
      <div class="dialog-actions">
        <Button onClick={leave}>Leave it as it was</Button>
        <Button kind="main" disabled={!isTouched} onClick={keep}>
          Keep it like this
        </Button>
      </div>
    </div>
  );
}

function keptCorners(corners: Corners): NonNullable<PageTouched['corners']> {
  const [a, b, c, d] = corners;
  return [{ ...a }, { ...b }, { ...c }, { ...d }];
}
