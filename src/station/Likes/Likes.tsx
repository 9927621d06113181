import {
  AlignJustify,
  AudioLines,
  CaseSensitive,
  Hand,
  type LucideIcon,
  Minus,
  MoveHorizontal,
  Palette,
  Rabbit,
  Snail,
  Sparkle,
  Type,
  Volume1,
  Waves,
  X,
} from 'lucide-preact';
import { likeOf } from '../../rules/likes.ts';
import { type Like, type LikeIs, likeChoices } from '../../schema/likes.ts';
import { facePictures } from '../../schema/pictures.ts';
import { choosePicture, setLike } from '../../store/commands/likes.ts';
import { live } from '../../store/live.ts';
import { facesOf } from '../../store/queries.ts';
import type { FaceRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import { StationHead } from '../StationHead.tsx';
import { useStationWords } from '../words.ts';
import './Likes.css';

/** How a child likes the screens, and the picture that they are found by. Each tap is kept and seen at once. */
export function Likes({ store, face, close }: { store: Store; face: FaceRow; close: () => void }) {
  const stationWords = useStationWords();
  const words = stationWords.likes;
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.myPage} back={close} title={words.open} />
      {(Object.keys(likeChoices) as Like[]).map((like) => (
        <OneLike key={like} store={store} face={face} like={like} />
      ))}
      <MyPicture store={store} face={face} />
    </main>
  );
}

function OneLike({ store, face, like }: { store: Store; face: FaceRow; like: Like }) {
  const act = useAct();
  const words = useStationWords().likes;
  const is = likeOf(face.likes, like);
  const Icon = icons[like];
  const says = words.choices[like] as Record<LikeIs, string>;
  return (
    <fieldset class="likes-one">
      <legend>
        <Icon aria-hidden="true" /> {words.of[like]}
      </legend>
      {likeChoices[like].map((each) => (
        <button
          type="button"
          key={each}
          class={`station-choice likes-${like}-${each}`}
          aria-pressed={each === is}
          onClick={() => act(() => setLike(store, face.id, like, each))}
        >
          {pictureOf(like, each)}
          {says[each]}
        </button>
      ))}
    </fieldset>
  );
}

/** Pictures that nobody else in the class is found by. */
function MyPicture({ store, face }: { store: Store; face: FaceRow }) {
  const act = useAct();
  const words = useStationWords().likes;
  const others = useLive(() => live(() => facesOf(store, face.class)), [store, face.class]);
  if (!others) return null;
  const taken = new Set(others.flatMap(({ id, picture }) => (id === face.id ? [] : [picture])));
  return (
    <fieldset class="likes-one">
      <legend>{words.picture}</legend>
      {facePictures
        .filter((each) => !taken.has(each))
        .map((each) => (
          <button
            type="button"
            key={each}
            class="station-choice likes-picture"
            aria-pressed={each === face.picture}
            onClick={() => act(() => choosePicture(store, face.id, each))}
          >
            <Picture of={each} size={36} />
            {each}
          </button>
        ))}
    </fieldset>
  );
}

/** What it will be like. Papers are their own picture. */
function pictureOf(like: Like, is: LikeIs) {
  const Icon = like === 'paper' ? undefined : (pictures[like] as Partial<Record<LikeIs, LucideIcon>>)[is];
  return Icon && <Icon aria-hidden="true" size={sizes[is] ?? 28} />;
}

const sizes: Partial<Record<LikeIs, number>> = { big: 34, bigger: 40 };

const pictures = {
  size: { usual: CaseSensitive, big: CaseSensitive, bigger: CaseSensitive },
  space: { usual: AlignJustify, wide: MoveHorizontal },
  voice: { usual: Volume1, slow: Snail, fast: Rabbit },
  motion: { usual: Waves, none: Minus },
  switch: { usual: X, slow: Snail, fast: Rabbit },
} satisfies { [L in Exclude<Like, 'paper'>]: Record<LikeIs<L>, LucideIcon> };

const icons: Record<Like, LucideIcon> = {
  size: Type,
  space: MoveHorizontal,
  paper: Palette,
  voice: AudioLines,
  motion: Sparkle,
  switch: Hand,
};
