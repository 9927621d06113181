import { isOneChild } from '../rules/sameChild.ts';
import type { PupilId } from '../schema/ids.ts';
import { pairKey } from '../schema/keys.ts';
import type { PupilPair } from '../schema/records.ts';
import type { Stamp } from '../schema/stamp.ts';
import { clashesOfRow, clashOf, type Found, type Value } from './foundClash.ts';
import { clashesInPieces } from './pieceClashes.ts';
import type { AdultRow, PupilRow, UnitTextRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import type { Store } from './store.ts';
import { type WhoAndWhen, whoAndWhen } from './whoAndWhen.ts';

/** One of the values that stand, by whom and when. */
export interface Version extends WhoAndWhen {
  stamp: Stamp;
  value: unknown;
}

/**
 * What adults changed apart and nobody has settled. `field` is `text` of a draft; `other` is the pupil who may be the
 * same child.
 */
export interface Clash extends Omit<Found, 'shown' | 'others'> {
  shown: Version;
  others: Version[];
}

/** Everything that waits to be settled, the newest first. */
export async function clashesIn(store: Store): Promise<Clash[]> {
  const { db } = store;
  const [adults, schools, classes, units, texts, pupils, same, sheets, targets] = await Promise.all([
    db.adults.toArray(),
    db.schools.toArray(),
    db.classes.where('clash').equals(1).toArray(),
    db.units.where('clash').equals(1).toArray(),
    db.unitTexts.filter(({ clash }) => clash === 1).toArray(),
    db.pupils.where('clash').equals(1).toArray(),
    sameChildrenIn(store),
    db.sheets.toArray(),
    db.targets.where('clash').equals(1).toArray(),
  ]);
  const shown = pupils.filter(({ id }) => !same.kept.has(id));
  const found = [
    ...schools.flatMap((row) => clashesOfRow('school', row)),
    ...classes.flatMap((row) => clashesOfRow('class', row)),
    ...units.flatMap((unit) => clashesOfRow('unit', unit).map((clash) => ({ ...clash, unit }))),
    ...(await clashesInTexts(store, texts)),
    ...shown.flatMap((pupil) => clashesOfRow('pupil', pupil).map((clash) => ({ ...clash, pupil }))),
    ...sheets.flatMap((row) => clashesOfRow('sheet', row)),
    ...targets.flatMap((target) => clashesOfRow('target', target).map((clash) => ({ ...clash, target }))),
    ...(await clashesInPairs(store, pupils)),
    ...(await clashesInPieces(store, same)),
  ];
  return found
    .filter(({ pupil }) => !pupil || pupil.place === 'here')
    .sort((a, b) => (a.shown.stamp < b.shown.stamp ? 1 : -1))
    .map(versioned(store, adults));
}

async function clashesInTexts({ db }: Store, texts: UnitTextRow[]): Promise<Found[]> {
  const units = await db.units.bulkGet(texts.map(({ id }) => id));
  return texts.flatMap((row, i) => {
    const unit = units[i];
    return unit ? clashesOfRow('unitText', row).map((clash) => ({ ...clash, unit })) : [];
  });
}

async function clashesInPairs({ db }: Store, pupils: PupilRow[]): Promise<Found[]> {
  // Both pupils' rows have the pair; one of them tells of it.
  const pairs = pupils.flatMap((pupil) => {
    const others = (Object.keys(pupil.pairs ?? {}) as PupilId[]).filter((other) => pupil.id < other);
    return others.map((other) => ({ pupil, other, row: pupil.pairs?.[other] ?? { stamps: {} } }));
  });
  const rows = await db.pupils.bulkGet(pairs.map(({ other }) => other));
  return pairs.flatMap(({ pupil, other: id, row }, i) => {
    const [clash, other] = [clashOf('pair', 'same', [{ id: pairKey(pupil.id, id), row }]), rows[i]];
    // Under which of two names one child is shown is no question between two adults.
    const isQuestion =
      clash &&
      [clash.shown, ...clash.others].some(({ value }) => !isOneChild({ same: value as PupilPair['same'] }));
    return isQuestion && other?.place ? [{ ...clash, pupil, other }] : [];
  });
}

function versioned(store: Store, adults: AdultRow[]): (found: Found) => Clash {
  const editOf = whoAndWhen(store, adults);
  const version = ({ stamp, value, said = stamp, by, at }: Value): Version => {
    const written = by && at && { by: adults.find(({ id }) => id === by), at };
    return { stamp, value, ...(written || editOf(said)) };
  };
  return (found) => ({ ...found, shown: version(found.shown), others: found.others.map(version) });
}
