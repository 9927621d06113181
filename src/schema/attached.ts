import type { Attachment } from './attachment.ts';
import type { AnyEvent, Draft, Page } from './event.ts';

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
  const long = event.kind === 'draft' && (event as Draft).long;
  return long ? [{ attachment: long, early: true }] : [];
}

export function partsOf(event: AnyEvent): string[] {
  return attachedTo(event).flatMap(({ attachment }) => attachment.parts);
}
