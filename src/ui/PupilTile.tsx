import './PupilTile.css';

/** A pupil's initials on a tile; the name stands beside it, so the tile is only for the eye. */
export function PupilTile({ initials, size = 44 }: { initials: string; size?: number }) {
  return (
    <span
      class="pupil-tile"
      style={{ width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.4)}px` }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
