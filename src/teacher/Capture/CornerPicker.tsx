import { useEffect, useRef, useState } from 'preact/hooks';
import type { Developed } from '../../device/photos/develop.ts';
import type { Corners, Place } from '../../device/photos/straighten.ts';
import { cornerMoved, nearestCorner, stepOf } from './corners.ts';

interface Props {
  photo: Developed;
  /** None while nothing is cut. */
  corners: Corners | undefined;
  move: (corners: Corners) => void;
}

const names = ['Top left corner', 'Top right corner', 'Bottom right corner', 'Bottom left corner'];

/** The picture with its four corners: drag one, or tap where the nearest one belongs, or use the arrow keys. */
export function CornerPicker({ photo, corners, move }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const dragged = useRef<number>(undefined);
  const url = usePicture(photo);
  const placeAt = ({ clientX, clientY }: PointerEvent): Place => {
    const box = (frame.current as HTMLDivElement).getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height };
  };
  const put = (event: PointerEvent) => {
    if (corners && dragged.current !== undefined) move(cornerMoved(corners, dragged.current, placeAt(event)));
  };
  return (
    <div class="corner-picker">
      <div
        ref={frame}
        class="corner-picker-frame"
        onPointerDown={(event) => {
          if (!corners) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = nearestCorner(corners, placeAt(event), photo);
          put(event);
        }}
        onPointerMove={put}
        onPointerUp={() => {
          dragged.current = undefined;
        }}
        onPointerCancel={() => {
          dragged.current = undefined;
        }}
      >
        <img
          src={url}
          alt="The page as it will be kept"
          width={photo.width}
          height={photo.height}
          draggable={false}
        />
        {corners && (
          <>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
              <polygon points={corners.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')} />
            </svg>
            {corners.map((corner, i) => (
              <button
                key={names[i]}
                type="button"
                class="corner"
                style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
                aria-label={`${names[i]}. Arrow keys move it`}
                onKeyDown={(event) => {
                  const step = stepOf(event.key, event.shiftKey);
                  if (!step) return;
                  event.preventDefault();
                  move(cornerMoved(corners, i, { x: corner.x + step.x, y: corner.y + step.y }));
                }}
              />
            ))}
          </>
        )}
      </div>
      {corners && (
        <p class="small soft">
          Tap where a corner of the page is, and the nearest corner goes there. Or drag it, or use the arrow
          keys.
        </p>
      )}
    </div>
  );
}

function usePicture({ page, type }: Developed): string {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([page], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [page]);
  return url;
}
