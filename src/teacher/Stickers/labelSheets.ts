/** A4 sheets of labels that schools can buy. Lengths are in millimetres. */
export interface LabelSheet {
  id: '65' | '40' | '24' | '21';
  /** The maker's name for it; other makers' sheets of as many labels are laid out alike. */
  like: string;
  across: number;
  down: number;
  width: number;
  height: number;
}

/**
 * Sizes as Avery gives them for these names. Label Planet's template data for LP65/38, the same layout as L7651, says
 * how they lie: 2.5 mm between columns, nothing between rows, and what is left over is the same on both sides.
 */
export const labelSheets: readonly LabelSheet[] = [
  { id: '65', like: 'Avery L7651', across: 5, down: 13, width: 38.1, height: 21.2 },
  { id: '40', like: 'Avery L7654', across: 4, down: 10, width: 45.7, height: 25.4 },
  { id: '24', like: 'Avery L7159', across: 3, down: 8, width: 63.5, height: 33.9 },
  { id: '21', like: 'Avery L7160', across: 3, down: 7, width: 63.5, height: 38.1 },
];

export const gapAcross = 2.5;

export function marginsOf({ across, down, width, height }: LabelSheet): { top: number; left: number } {
  const rounded = (length: number) => Math.round(length * 100) / 100;
  return {
    top: rounded((297 - down * height) / 2),
    left: rounded((210 - across * width - (across - 1) * gapAcross) / 2),
  };
}

/** A label's place: somebody's, or bare because it was used before. */
export type Place<Id> = Id | undefined;

/** Everybody's labels one after the other, so many each, after those of the first sheet that are gone already. */
export function laidOut<Id>(
  ids: readonly Id[],
  each: number,
  gone: number,
  { across, down }: LabelSheet,
): Place<Id>[][] {
  const places: Place<Id>[] = [
    ...Array.from({ length: gone }, () => undefined),
    ...ids.flatMap((id) => Array.from({ length: each }, () => id)),
  ];
  const size = across * down;
  return Array.from({ length: Math.ceil(places.length / size) }, (_, n) =>
    places.slice(n * size, (n + 1) * size),
  );
}
