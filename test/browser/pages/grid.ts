import type { Page } from 'playwright-core';

/** What the grid says to a screen reader, row by row: "Amy Baker" and her cells, as "cold not yet, hot secure". */
export async function gridRows(page: Page): Promise<{ pupil: string; cells: string[] }[]> {
  await page.getByRole('grid', { name: 'Pupils by targets' }).waitFor();
  return page.getByRole('grid', { name: 'Pupils by targets' }).evaluate((grid) => {
    const words = (element: Element | null) =>
      (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const rows = [...grid.querySelectorAll('tbody tr')];
    return rows.map((row) => ({
      pupil: words(row.querySelector('th')),
      cells: [...row.querySelectorAll('td > button')].map((cell) =>
        words(cell)
          .replace(/^.*: (?=cold )/, '')
          .toLowerCase(),
      ),
    }));
  });
}

export async function sortByNotYet(page: Page, column: number): Promise<void> {
  const head = page.getByRole('button', { name: /Not yet first$/ }).nth(column);
  await head.click();
  await page.getByText(/^“Not yet” first:/).waitFor();
}

export async function openCell(page: Page, pupil: string, column: number): Promise<void> {
  await page.getByRole('row', { name: pupil }).getByRole('gridcell').getByRole('button').nth(column).click();
  await page.getByRole('dialog').waitFor();
}
