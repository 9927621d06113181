import { ImagePlus, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { openDarkroom } from '../../device/photos/darkroom.ts';
import type { Attachment } from '../../schema/attachment.ts';
import type { UnitId } from '../../schema/ids.ts';
import { textPagesMax } from '../../schema/words.ts';
import { readAttachment } from '../../store/attachments.ts';
import { addTextPage, type TextPages, takeOutTextPage } from '../../store/commands/unitText.ts';
import type { Store } from '../../store/store.ts';
import { useAct } from '../../ui/act.ts';
import { Button } from '../../ui/Button.tsx';
import { PagePicture } from '../../ui/PagePicture.tsx';
import { photoWords } from '../Capture/photoWords.ts';

interface Props {
  store: Store;
  unit: UnitId;
  field: TextPages;
  /** What each is a photo of. */
  label: string;
  pages: readonly Attachment[];
}

/** Photos of the text or its map: taken or chosen here, shrunk, with nothing in them but the picture. */
export function TextPhotos({ store, unit, field, label, pages }: Props) {
  const act = useAct();
  const [troubles, setTroubles] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const take = async (files: File[]) => {
    setBusy(true);
    setTroubles([]);
    const room = openDarkroom();
    const left = textPagesMax - pages.length;
    for (const file of files.slice(0, left)) {
      const photo = await room.develop({ picture: file });
      if ('trouble' in photo) setTroubles((held) => [...held, `${file.name}: ${photoWords[photo.trouble]}`]);
      else await act(() => addTextPage(store, unit, field, { type: photo.type, bytes: photo.page }));
    }
    if (files.length > left) {
      setTroubles((held) => [...held, `There is room for ${textPagesMax} photos. Take one out first.`]);
    }
    room.close();
    setBusy(false);
  };
  return (
    <>
      {pages.length > 0 && (
        <ul class="text-photos">
          {pages.map((page, i) => (
            <li key={page.id}>
              <PagePicture
                attachment={page}
                read={(attachment) => readAttachment(store, attachment)}
                alt={`${label}, photo ${i + 1}`}
              />
              <Button
                kind="quiet"
                class="no-print"
                icon={<Trash2 aria-hidden="true" />}
                aria-label={`Take out photo ${i + 1}: ${label}`}
                onClick={() => act(() => takeOutTextPage(store, unit, field, page.id))}
              >
                Take out
              </Button>
            </li>
          ))}
        </ul>
      )}
      {pages.length < textPagesMax && (
        <p class="no-print">
          <label class="button text-photos-choose">
            <ImagePlus aria-hidden="true" /> {busy ? 'One moment' : 'Add a photo'}
            <input
              type="file"
              accept="image/*"
              multiple
              disabled={busy}
              class="unseen"
              aria-label={`Add a photo: ${label}`}
              onChange={async (event) => {
                const input = event.currentTarget;
                await take([...(input.files ?? [])]);
                input.value = '';
              }}
            />
          </label>
        </p>
      )}
      {troubles.map((trouble) => (
        <p key={trouble} role="alert" class="no-print">
          {trouble}
        </p>
      ))}
    </>
  );
}
