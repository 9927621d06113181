/** A place in the grid; row 0 is the heads of the columns, column 0 the pupils' names. */
export interface Place {
  row: number;
  col: number;
}

/** Where an arrow, Home or End leads from here; nowhere for any other key. The edges hold. */
export function placeAfter(
  { row, col }: Place,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { rows, cols }: { rows: number; cols: number },
): Place | undefined {
  const within = (r: number, c: number) => ({
    row: Math.min(Math.max(r, 0), rows - 1),
    col: Math.min(Math.max(c, 0), cols - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return within(row - 1, col);
    case 'ArrowDown':
      return within(row + 1, col);
    case 'ArrowLeft':
      return within(row, col - 1);
    case 'ArrowRight':
      return within(row, col + 1);
    case 'Home':
      return within(ctrlKey ? 0 : row, 0);
    case 'End':
      return within(ctrlKey ? rows : row, cols);
    default:
      return undefined;
  }
}
