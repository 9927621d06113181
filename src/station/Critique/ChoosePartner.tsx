import { BookOpen, RefreshCw, Users } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Offered } from '../../store/stationQueries.ts';
import { Button } from '../../ui/Button.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { useStationWords } from '../words.ts';
import { namesOf } from './namesOf.ts';

interface Props {
  offered: readonly Offered[];
  unnamed: boolean;
  choose: (of: Offered) => void;
}

/** Whose writing to read. Somebody is offered; anybody else will do; a friend at the table can be picked. */
export function ChoosePartner({ offered, unnamed, choose }: Props) {
  const words = useStationWords().critique;
  const [n, setN] = useState(0);
  const [isBeside, setBeside] = useState(false);
  const names = namesOf(offered);
  const of = offered[n % Math.max(1, offered.length)];
  if (!of) return <p>{words.nobody}</p>;
  if (isBeside) {
    return (
      <section class="critique-choose">
        <h2>{words.besideTitle}</h2>
        <ul class="who-faces">
          {offered.map((each) => (
            <li key={each.pupil}>
              <button type="button" class="who-face" onClick={() => choose(each)}>
                <Picture of={each.face.picture} size={44} />
                <span>{names.get(each.pupil)?.short}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section class="critique-choose">
      <p class="critique-whose">
        {!unnamed && <Picture of={of.face.picture} size={56} />}
        {words.whose(unnamed ? words.friend : (names.get(of.pupil)?.short ?? words.friend))}
      </p>
      <div class="station-acts">
        <Button kind="main" icon={<BookOpen aria-hidden="true" />} onClick={() => choose(of)}>
          {words.readIt}
        </Button>
        {offered.length > 1 && (
          <Button icon={<RefreshCw aria-hidden="true" />} onClick={() => setN(n + 1)}>
            {words.someone}
          </Button>
        )}
        {!unnamed && offered.length > 1 && (
          <Button icon={<Users aria-hidden="true" />} onClick={() => setBeside(true)}>
            {words.beside}
          </Button>
        )}
      </div>
    </section>
  );
}
