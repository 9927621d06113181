import type { Change } from './event.ts';

/** Records that are one child's own, by what the child's id is in theirs. */
const ownRecords: Readonly<Record<string, (id: string) => string | undefined>> = {
  face: (id) => id,
  myBoxes: (id) => id.split('/')[1],
};

/** The child who does this at a station: who helps, where it is a critique; undefined for what no child does. */
export function childIn(event: { kind: string }): string | undefined {
  const { critic, pupil, changes } = event as { critic?: string; pupil?: string; changes?: Change[] };
  if (event.kind !== 'edit') return critic ?? pupil;
  const children = (changes ?? []).map(({ record, id }) =>
    Object.hasOwn(ownRecords, record) ? ownRecords[record]?.(id) : undefined,
  );
  return new Set(children).size === 1 ? children[0] : undefined;
}
