import type { Attachment } from './attachment.ts';
import type { InMyWords, Recording } from './childEvents.ts';
import type { AnyEvent, Change, Draft, Edit, Page } from './event.ts';
import type { Feedback, Mark } from './markEvents.ts';

export interface Attached {
  attachment: Attachment;
  /** It comes with the event; the others are fetched when somebody wants to see them. */
  early: boolean;
}

/** What an event of a kind that this version knows has lying beside it. */
export function attachedTo(event: AnyEvent): Attached[] {
  if (event.kind === 'page') {
    const { page, thumbnail } = event as Page;
    return [
      { attachment: thumbnail, early: true },
      { attachment: page, early: false },
    ];
  }
  // Where it is a draft, the child has no other words at the next tablet.
  if (event.kind === 'recording') return [{ attachment: (event as Recording).sound, early: true }];
  if (event.kind === 'in-my-words') {
    const { sound } = event as InMyWords;
    return sound ? [{ attachment: sound, early: true }] : [];
  }
  if (event.kind === 'mark') return spokenIn([event as Mark]);
  // The station space has its own of what lies beside an adult's mark.
  if (event.kind === 'feedback') return spokenIn((event as Feedback).marks);
  if (event.kind === 'edit') return (event as Edit).changes.flatMap(besideChange);
  const long = event.kind === 'draft' && (event as Draft).long;
  return long ? [{ attachment: long, early: true }] : [];
}

function spokenIn(marks: readonly Pick<Mark, 'spoken'>[]): Attached[] {
  return marks.flatMap(({ spoken }) => (spoken ? [{ attachment: spoken.sound, early: true }] : []));
}

/** The records that have something lie beside them, and the fields that name one or many. */
const besideRecords: Readonly<Record<string, readonly string[]>> = {
  casePackage: ['package'],
  exemplar: ['photo'],
  unitText: ['corePages', 'mapPages', 'spoken'],
};

function besideChange({ record, fields }: Change): Attached[] {
  const names = (Object.hasOwn(besideRecords, record) && besideRecords[record]) || [];
  const named = names.flatMap((name) => (fields[name] as Attachment | Attachment[] | undefined) ?? []);
  return named.map((attachment) => ({ attachment, early: true }));
}

export function partsOf(event: AnyEvent): string[] {
  return attachedTo(event).flatMap(({ attachment }) => attachment.parts);
}
