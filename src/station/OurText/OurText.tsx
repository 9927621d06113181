import type { Attachment } from '../../schema/attachment.ts';
import type { UnitText } from '../../schema/unitText.ts';
import { readAttachment } from '../../store/attachments.ts';
import type { OfPiece } from '../../store/commands/child.ts';
import type { Store } from '../../store/store.ts';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { RuledPage } from '../../ui/RuledPage.tsx';
import { Recall } from '../Recall/Recall.tsx';
import { StationHead } from '../StationHead.tsx';
import { useStationWords } from '../words.ts';
import './OurText.css';

interface Props {
  store: Store;
  text: UnitText | undefined;
  /** The piece for which a child remembers the toolkit before it is shown. */
  of: OfPiece | undefined;
  toolkit: readonly string[];
  others: readonly string[];
  close: () => void;
}

/** What the class reads and learns from: the words or their photos, the map, and what to remember. */
export function OurText({ store, of, text, toolkit, others, close }: Props) {
  const stationWords = useStationWords();
  const words = stationWords.text;
  const { core = '', corePages = [], mapPages = [] } = text ?? {};
  return (
    <main class="station-main" id="main">
      <StationHead to={stationWords.myPage} back={close} title={words.title} />
      {toolkit.length > 0 && of && <Recall store={store} of={of} toolkit={toolkit} others={others} />}
      <Pictures store={store} pages={mapPages} alt={words.map} />
      {core && <RuledPage text={core} />}
      <Pictures store={store} pages={corePages} alt={words.title} />
    </main>
  );
}

function Pictures({ store, pages, alt }: { store: Store; pages: readonly Attachment[]; alt: string }) {
  return pages.map((page) => (
    <PagePicture
      key={page.id}
      class="our-picture"
      attachment={page}
      read={(each) => readAttachment(store, each)}
      alt={alt}
    />
  ));
}
