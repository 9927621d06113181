import { Printer } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { shownNames } from '../../rules/names.ts';
import type { ClassId, PupilId } from '../../schema/ids.ts';
import { live } from '../../store/live.ts';
import { pupilsOf } from '../../store/queries.ts';
import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/Button.tsx';
import { paths } from '../../ui/paths.ts';
import { Empty, Screen } from '../../ui/Screen.tsx';
import { useLive } from '../../ui/useLive.ts';
import { useWords } from '../../ui/useWords.ts';
import { type LabelSheet, labelSheets, laidOut } from './labelSheets.ts';
import { StickerSheet } from './StickerSheet.tsx';
import './Stickers.css';

/** Labels with a code for every child's book, so that a photographed page files itself. */
export function Stickers({ store, classId }: { store: Store; classId: ClassId }) {
  const words = useWords();
  const { say } = useWords();
  const room = useLive(() => live(async () => roomOf(store, classId)), [store, classId]);
  const names = useMemo(() => shownNames(room?.pupils ?? []), [room?.pupils]);
  const [sheet, setSheet] = useState<LabelSheet>(labelSheets[0] as LabelSheet);
  const [each, setEach] = useState(1);
  const [gone, setGone] = useState(0);
  const [isNamed, setNamed] = useState(false);
  if (!room) return <main class="screen" id="main" aria-busy="true" />;
  const ids = room.pupils.map(({ id }) => id);
  const sheets = laidOut(ids, each, Math.min(gone, sheet.across * sheet.down - 1), sheet);
  const nameOf = (id: PupilId) => names.get(id)?.short ?? '';
  return (
    <Screen
      wide
      title="Book stickers"
      over={room.name}
      back={{ href: paths.class(classId), label: room.name ?? say('{Class}') }}
      actions={
        ids.length > 0 && (
          <Button kind="main" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            Print
          </Button>
        )
      }
    >
      {ids.length === 0 ? (
        <Empty title={say('There are no {pupils} in this {class} yet')} />
      ) : (
        <>
          <div class="stickers-help no-print">
            <p>
              {say(
                'A sticker holds a random number and no name. Put it where it lies beside the open page, such as on the folded-out edge of the cover or on a strip of card. A page that is photographed with it goes to its {pupil} by itself.',
              )}
            </p>
            <p class="soft">Print at 100 %, with no margins. Try it on plain paper first.</p>
          </div>
          <div class="stickers-choices no-print">
            <label>
              {words.say('Labels on {a sheet}')}
              <select
                value={sheet.id}
                onChange={({ currentTarget }) =>
                  setSheet(labelSheets.find(({ id }) => id === currentTarget.value) ?? sheet)
                }
              >
                {labelSheets.map(({ id, like, width, height }) => (
                  <option key={id} value={id}>
                    {id}: {width} × {height} mm, as {like}
                  </option>
                ))}
              </select>
            </label>
            <NumberChoice label={say('For each {pupil}')} value={each} from={1} to={6} set={setEach} />
            <NumberChoice
              label={words.say('Used already on the first {sheet}')}
              value={gone}
              from={0}
              to={sheet.across * sheet.down - 1}
              set={setGone}
            />
            <label class="stickers-tick">
              <input
                type="checkbox"
                checked={isNamed}
                onChange={({ currentTarget }) => setNamed(currentTarget.checked)}
              />
              First names on the labels too
            </label>
          </div>
          {sheets.map((places, n) => (
            <StickerSheet key={n} sheet={sheet} places={places} nameOf={nameOf} isNamed={isNamed} />
          ))}
          {!isNamed && <WhoIsWho sheets={sheets} sheet={sheet} nameOf={nameOf} />}
        </>
      )}
    </Screen>
  );
}

async function roomOf(store: Store, classId: ClassId) {
  const row = await store.db.classes.get(classId);
  return { name: row?.name, pupils: await pupilsOf(store, classId) };
}

function NumberChoice({
  label,
  value,
  from,
  to,
  set,
}: {
  label: string;
  value: number;
  from: number;
  to: number;
  set: (n: number) => void;
}) {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={from}
        max={to}
        value={value}
        onChange={({ currentTarget }) => {
          const n = Math.round(Number(currentTarget.value));
          const kept = Number.isFinite(n) ? Math.min(to, Math.max(from, n)) : from;
          currentTarget.value = String(kept);
          set(kept);
        }}
      />
    </label>
  );
}

/** Names stand on plain paper, in the places of the labels: for whoever hands them out, and then for the bin. */
function WhoIsWho({
  sheets,
  sheet,
  nameOf,
}: {
  sheets: (PupilId | undefined)[][];
  sheet: LabelSheet;
  nameOf: (id: PupilId) => string;
}) {
  const words = useWords();
  return (
    <section class="stickers-who" aria-labelledby="stickers-who">
      <h2 id="stickers-who">Who is who, on plain paper</h2>
      {sheets.map((places, n) => (
        <ol
          key={n}
          aria-label={words.say('{Sheet} {what}', { what: n + 1 })}
          style={{ gridTemplateColumns: `repeat(${sheet.across}, minmax(0, 1fr))` }}
        >
          {places.map((id, i) => (
            <li key={i}>{id ? nameOf(id) : '–'}</li>
          ))}
        </ol>
      ))}
    </section>
  );
}
