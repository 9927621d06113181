import { Picture } from '../../ui/Picture.tsx';

/** Pictures in the order in which they are tapped, each with its word. */
export function PictureRow({ pictures }: { pictures: readonly string[] }) {
  return (
    <ol class="code-card-pictures">
      {pictures.map((picture, i) => (
        <li key={i}>
          <Picture of={picture} size={32} />
          <span>{picture}</span>
        </li>
      ))}
    </ol>
  );
}
