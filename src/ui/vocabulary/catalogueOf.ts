import type { Catalogue } from './catalogue.ts';
import { english } from './english.ts';

/** Fetched when it is the school's, so that another language costs the first screen nothing. */
export async function catalogueOf(language: string | undefined): Promise<Catalogue> {
  return language === 'cy' ? (await import('./welsh.ts')).welsh : english;
}
