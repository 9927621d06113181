import type { FeedPage } from '../../schema/wire.ts';

/*
 * One space on whatever keeps the school's sealed bytes. An adapter promises: what it returns was said by the
 * endpoint itself and looks as it should; everything else is a Trouble. It tries once, keeps no state, and never
 * decides what an answer means for the data.
 */
export interface Adapter {
  /** `other-bytes`: the name is taken for good. */
  put(name: string, body: string): Promise<'kept' | 'other-bytes'>;
  /** Undefined only when the endpoint itself says that nothing is there. */
  get(name: string): Promise<string | undefined>;
  /** What came after that place, oldest first; `gone` when the place is from another life of the endpoint. */
  feed?(from: FeedPlace): Promise<FeedPage | 'gone'>;
}

export interface FeedPlace {
  /** Undefined before the first page. */
  epoch: string | undefined;
  after: number;
}
