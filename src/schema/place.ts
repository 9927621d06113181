import * as z from 'zod/mini';
import { inkMax } from './words.ts';

const share = z.number().check(z.gte(0), z.lte(1));

/** Words of a typed draft, with a few on either side, so that they are found again after the text was changed. */
export const WordsPlace = z.looseObject({
  quote: z.string().check(z.minLength(1), z.maxLength(400)),
  before: z.string().check(z.maxLength(60)),
  after: z.string().check(z.maxLength(60)),
});
export type WordsPlace = z.infer<typeof WordsPlace>;

/** In parts of the page's width and height. */
export const pointOfPage = { x: share, y: share };

/** A point of a photographed page. */
export const PagePlace = z.looseObject({
  page: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  ...pointOfPage,
});
export type PagePlace = z.infer<typeof PagePlace>;

/** How high a page is for its width. */
export const pageRatio = z.number().check(z.gte(0.1), z.lte(10));

/** A line drawn on a page, as the places that it goes through, in parts of the page's width and height. */
export const Ink = z.looseObject({
  ratio: pageRatio,
  points: z.array(z.tuple([share, share])).check(z.minLength(2), z.maxLength(inkMax)),
});
export type Ink = z.infer<typeof Ink>;

/** Where on a draft. */
export const Place = z.union([WordsPlace, PagePlace]);
export type Place = z.infer<typeof Place>;
