import { useMemo } from 'preact/hooks';
import { encodeQR } from 'qr';
import './QrCode.css';

const quiet = 4;

/** Drawn as one shape, so that it prints sharp; black on white in every theme, or no camera reads it. */
export function QrCode({
  text,
  label,
  firm = false,
}: {
  text: string;
  label: string;
  /** It will be scratched, and is read all the same with a quarter of it gone. */
  firm?: boolean;
}) {
  const { size, path } = useMemo(() => drawn(text, firm), [text, firm]);
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** One stroke for each run of dark squares in a row. */
function drawn(text: string, firm: boolean): { size: number; path: string } {
  // Low: a screen has no scratches, and a coarser picture is worth more to an old camera.
  const rows = encodeQR(text, 'raw', { ecc: firm ? 'quartile' : 'low', border: quiet });
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x]) x++;
      path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  });
  return { size: rows.length, path };
}
