import { Image } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CameraTrouble, openCamera } from '../../device/camera.ts';
import { pictureReader, readPictureFile, watchVideo } from '../../device/scan.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StepBack } from './Step.tsx';
import './ScanStep.css';

interface Props {
  title: string;
  /** Where the code is. */
  where: string;
  /** Says what is wrong with what was read; undefined takes it. */
  take: (text: string) => string | undefined;
  back: () => void;
}

/** The camera looks for the code until it has one; a picture of it is the other way. */
export function ScanStep({ title, where, take, back }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<CameraTrouble>();
  const [wrong, setWrong] = useState<string>();
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const shown = video.current;
    return shown ? scanWith(shown, setTrouble, (text) => setWrong(taking.current(text))) : undefined;
  }, []);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const text = await readPictureFile(file, await pictureReader());
    setWrong(
      text === undefined
        ? 'There is no code to be read in this picture. Take it closer and straight on.'
        : take(text),
    );
  };
  return (
    <main class="step" id="main">
      <StepBack back={back} />
      <div class="step-form">
        <header>
          <h1>{title}</h1>
        </header>
        <p>{where}</p>
        {trouble ? (
          <Notice title={troubles[trouble].title}>{troubles[trouble].todo}</Notice>
        ) : (
          <video class="scan-video" ref={video} playsInline muted aria-label="What the camera sees" />
        )}
        <p class="scan-wrong" role="alert">
          {wrong}
        </p>
        <div>
          <Button icon={<Image aria-hidden="true" />} onClick={() => input.current?.click()}>
            Choose a picture of the code
          </Button>
          <input
            ref={input}
            type="file"
            accept="image/*"
            class="unseen"
            tabIndex={-1}
            aria-label="Picture of the code"
            onChange={(event) => {
              const { files } = event.currentTarget;
              void choose(files?.[0]);
            }}
          />
        </div>
      </div>
    </main>
  );
}

/** Starts the camera and looks; what is given back stops both, also while the person is still being asked. */
function scanWith(
  video: HTMLVideoElement,
  fail: (trouble: CameraTrouble) => void,
  seen: (text: string) => void,
): () => void {
  let isOver = false;
  let stop = () => {
    isOver = true;
  };
  const start = async () => {
    const [camera, read] = await Promise.all([openCamera(video, () => fail('gone')), pictureReader()]);
    if ('trouble' in camera) return isOver ? undefined : fail(camera.trouble);
    if (isOver) return camera.stop();
    const rest = watchVideo(video, read, seen);
    stop = () => {
      rest();
      camera.stop();
    };
  };
  start().catch(() => fail('busy'));
  return () => stop();
}

const ways = 'You can choose a picture of the code below, or go back for the other ways.';

const troubles: Record<CameraTrouble, { title: string; todo: string }> = {
  refused: {
    title: 'Redraft may not use the camera.',
    todo: `Allow it in the browser’s or the tablet’s settings, then come back. ${ways}`,
  },
  none: { title: 'This tablet has no camera that Redraft can use.', todo: ways },
  busy: {
    title: 'The camera does not start.',
    todo: `Perhaps another app is using it: close that one, then come back. ${ways}`,
  },
  gone: { title: 'The camera was taken away.', todo: ways },
};
