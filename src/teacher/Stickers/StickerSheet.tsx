import type { PupilId } from '../../schema/ids.ts';
import { stickerText } from '../../schema/sticker.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { gapAcross, type LabelSheet, marginsOf, type Place } from './labelSheets.ts';

interface Props {
  sheet: LabelSheet;
  places: readonly Place<PupilId>[];
  nameOf: (id: PupilId) => string;
  isNamed: boolean;
}

/** A larger code is read from farther away; more than this, and the page beside it gets small. */
const codeMax = 25;

/** One sheet at its real size, on the screen and on paper. */
export function StickerSheet({ sheet, places, nameOf, isNamed }: Props) {
  const { top, left } = marginsOf(sheet);
  const side = Math.min(sheet.height - 0.6, codeMax);
  return (
    <ol
      class="sticker-sheet"
      style={{
        padding: `${top}mm 0 0 ${left}mm`,
        gridTemplateColumns: `repeat(${sheet.across}, ${sheet.width}mm)`,
        gridAutoRows: `${sheet.height}mm`,
        columnGap: `${gapAcross}mm`,
      }}
    >
      {places.map((id, i) => (
        <li key={i}>
          {id && (
            <>
              <span style={{ width: `${side}mm` }}>
                <QrCode text={stickerText(id)} label={`Sticker of ${nameOf(id)}`} firm />
              </span>
              {isNamed && <span class="sticker-name">{nameOf(id)}</span>}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
