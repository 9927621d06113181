import { useEffect, useState } from 'preact/hooks';
import { partsOfPieceKey } from '../../schema/keys.ts';
import { giveCritique, keepHalf } from '../../store/commands/child.ts';
import { live } from '../../store/live.ts';
import type { Offered } from '../../store/stationQueries.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useLive } from '../../ui/useLive.ts';
import { StationHead } from '../StationHead.tsx';
import { mayPassTo } from '../whoMayCome.ts';
import { useStationWords } from '../words.ts';
import { Building } from './Building.tsx';
import { ChoosePartner } from './ChoosePartner.tsx';
import { Example } from './Example.tsx';
import { Given } from './Given.tsx';
import type { Half } from './half.ts';
import { namesOf } from './namesOf.ts';
import type { CritiqueProps } from './props.ts';
import { readCritique } from './readCritique.ts';
import './Critique.css';

/** One child reads another one's writing and says something kind, specific and helpful about one target. */
export function Critique(props: CritiqueProps) {
  const stationWords = useStationWords();
  const words = stationWords.critique;
  const { store, critic, unit, way, unnamed, visitor = false, pass, close } = props;
  const home = visitor ? stationWords.done : stationWords.myPage;
  const act = useAct();
  const [isStarted, setStarted] = useState(false);
  const [given, setGiven] = useState<Offered>();
  const [said, setSaid] = useState('');
  const read = useLive(
    () => live(() => readCritique(store, unit, critic, visitor)),
    [store, unit.id, critic],
  );
  const half = given ? undefined : read?.half;
  useEffect(() => window.scrollTo(0, 0), [half?.step, given]);
  if (!read) return <main class="station-main" aria-busy="true" />;
  const of = half && read.offered.find(({ pupil }) => pupil === half.author);
  // A tap that comes late, when it is given or somebody else is read, changes nothing.
  const keep = (change: (held: Half) => Half | undefined) =>
    act(() =>
      keepHalf<Half>(store, critic, (held) => (held?.author === half?.author ? held && change(held) : held)),
    );
  const choose = ({ pupil, version, critics }: Offered) => {
    setSaid(critics.includes(critic) ? words.twice : '');
    const begun: Half = { step: 'read', author: pupil, unit: unit.id, version, said: {} };
    void act(() => keepHalf(store, critic, () => begun));
  };
  const give = async (sentence: string) => {
    if (!half || !of) return setSaid(words.gone);
    const { version, target, place } = half;
    const kept = await act(() =>
      giveCritique(store, partsOfPieceKey(of.piece.key), {
        critic,
        version,
        words: sentence,
        ...(target && { target }),
        ...(place && { place }),
        ...(props.waits && { waits: true }),
        ...(unnamed && { unnamed: true }),
        ...(visitor && { visitor: true }),
      }),
    );
    if (kept) setGiven(of);
  };
  // Nobody is shown how to help where there is nobody to help yet.
  const isExample =
    read.isFirst && read.offered.length > 0 && way === 'critique' && !isStarted && !half && !given;
  return (
    <main class="station-main" id="main">
      <StationHead
        to={home}
        back={close}
        title={isExample ? stationWords.example.title : stationWords[way].title}
      />
      {(said || (read.isGone && !given)) && <p role="status">{said || words.gone}</p>}
      {given ? (
        <Given waits={props.waits} home={home} again={() => setGiven(undefined)} close={close}>
          {pass && mayPassTo(given.pupil, pass.who, unnamed) && (
            <Button icon={<Picture of={given.face.picture} size={28} />} onClick={() => pass.to(given.pupil)}>
              {words.pass(namesOf(read.offered).get(given.pupil)?.short ?? given.face.given)}
            </Button>
          )}
        </Given>
      ) : isExample ? (
        <Example done={() => setStarted(true)} />
      ) : half && of ? (
        <Building {...props} half={half} of={of} keep={keep} give={give} />
      ) : (
        <ChoosePartner offered={read.offered} unnamed={unnamed} choose={choose} />
      )}
    </main>
  );
}
