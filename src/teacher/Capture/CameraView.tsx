import { BookOpenCheck, Camera, Flashlight, Images, Mic, SkipForward } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { openCamera, snap } from '../../device/camera.ts';
import type { ShownName } from '../../rules/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PupilTile } from '../../ui/PupilTile.tsx';
import { type CameraHere, useCamera } from '../../ui/useCamera.ts';
import { useWords } from '../../ui/useWords.ts';
import { cameraWords } from './photoWords.ts';

interface Props {
  /** Whose page is next, or taken again; `sticker` where the picture will say it. Nobody after the last of the class. */
  whose: { next: ShownName | undefined } | { again: ShownName | undefined } | 'sticker';
  takeNext: (picture: ImageBitmap | File) => Promise<void>;
  takeFiles: (files: readonly File[]) => Promise<void>;
  /** One more page of whoever was last. */
  more: { name: string; take: (picture: ImageBitmap) => Promise<void> } | undefined;
  /** A page is taken again: leave it as it was. */
  leave: (() => void) | undefined;
  skip: (() => void) | undefined;
  seen: (() => void) | undefined;
  /** Whoever is next reads the piece out. */
  readOut: (() => void) | undefined;
}

/** What the camera sees, and the buttons under it. */
export function CameraView({ whose, takeNext, takeFiles, more, leave, skip, seen, readOut }: Props) {
  const camera = useCamera({ open: openCamera, snap });
  const [snaps, setSnaps] = useState(0);
  const shoot = async (take: (picture: ImageBitmap) => Promise<void>) => {
    const picture = await camera.snap();
    if (!picture) return camera.start();
    setSnaps((n) => n + 1);
    await take(picture);
  };
  const isOn = camera.state === 'on';
  const isNobody = whose !== 'sticker' && 'next' in whose && !whose.next;
  return (
    <>
      <div class="capture-head">
        <Whose whose={whose} />
        {readOut && (
          <Button kind="quiet" icon={<Mic aria-hidden="true" />} onClick={readOut}>
            Read it out
          </Button>
        )}
      </div>
      <div class="capture-camera">
        <video
          ref={camera.video}
          class="capture-video"
          playsInline
          muted
          hidden={!isOn}
          aria-label="What the camera sees"
        />
        {/* A new key is a new flash. */}
        {snaps > 0 && <span key={snaps} class="capture-flash" />}
        <NoPicture camera={camera} />
      </div>
      <div class="capture-buttons">
        <div class="capture-aside">
          {camera.light && <LightButton light={camera.light} />}
          <ChoosePhotos take={takeFiles} />
          {more && (
            <Button kind="quiet" disabled={!isOn} onClick={() => shoot(more.take)}>
              Another page of {more.name}
            </Button>
          )}
        </div>
        <Button
          kind="main"
          class="capture-shutter"
          icon={<Camera aria-hidden="true" />}
          disabled={!isOn || isNobody}
          onClick={() => shoot(takeNext)}
        >
          Take the page
        </Button>
        <div class="capture-aside capture-aside-end">
          {leave && (
            <Button kind="quiet" onClick={leave}>
              Leave it as it was
            </Button>
          )}
          {skip && (
            <Button kind="quiet" icon={<SkipForward aria-hidden="true" />} onClick={skip}>
              Skip
            </Button>
          )}
          {seen && (
            <Button kind="quiet" icon={<BookOpenCheck aria-hidden="true" />} onClick={seen}>
              Seen in the book
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function Whose({ whose }: Pick<Props, 'whose'>) {
  const { say } = useWords();
  if (whose === 'sticker') {
    return <p class="capture-whose">The sticker in the picture says whose page it is.</p>;
  }
  const name = 'again' in whose ? whose.again : whose.next;
  if (!name) {
    return (
      <p class="capture-whose">{say('That was the last of the {class}. Tap a name to take another page.')}</p>
    );
  }
  return (
    <p class="capture-whose" role="status">
      <PupilTile initials={name.initials} size={44} />
      <strong>{name.full}</strong>
      {'again' in whose && ' The page once more.'}
    </p>
  );
}

function NoPicture({ camera }: { camera: CameraHere }) {
  if (camera.state === 'on') return null;
  if (camera.state === 'starting') return <p class="capture-wait soft">The camera is starting.</p>;
  const { title, todo } = cameraWords[camera.state];
  return (
    <Notice title={title} actions={<Button onClick={camera.start}>Start the camera</Button>}>
      {todo}
    </Notice>
  );
}

function LightButton({ light }: { light: (on: boolean) => Promise<void> }) {
  const [isOn, setOn] = useState(false);
  const turn = async () => {
    // Some cameras say that they have a light and refuse it.
    await light(!isOn).then(
      () => setOn(!isOn),
      () => undefined,
    );
  };
  return (
    <Button kind="quiet" icon={<Flashlight aria-hidden="true" />} aria-pressed={isOn} onClick={turn}>
      Light
    </Button>
  );
}

function ChoosePhotos({ take }: { take: Props['takeFiles'] }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<Images aria-hidden="true" />} onClick={() => input.current?.click()}>
        Choose photos
      </Button>
      {/* Asked for these kinds, an iPad hands its HEIC photos over as JPEG. */}
      <input
        ref={input}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        class="unseen"
        tabIndex={-1}
        aria-label="Photos of pages"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void take(chosen);
        }}
      />
    </>
  );
}
