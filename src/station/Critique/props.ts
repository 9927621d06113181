import type { PupilId } from '../../schema/ids.ts';
import type { UnitRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** Who says something, in which unit, and in which way. */
export interface CritiqueProps {
  store: Store;
  critic: PupilId;
  unit: UnitRow;
  /** The class's year group: stems are worded for it. */
  year: number;
  /** For an exhibition a reader says what they like, and no more. */
  way: 'critique' | 'comment';
  /** An adult looks first. */
  waits: boolean;
  unnamed: boolean;
  /** Of a visitor, who reads polished pieces alone and has no page to go back to. */
  visitor?: boolean;
  /** Whom the station expects, and the way to their sign-in. A visitor passes the tablet to nobody. */
  pass?: { who: readonly PupilId[] | 'all'; to: (author: PupilId) => void };
  close: () => void;
}
