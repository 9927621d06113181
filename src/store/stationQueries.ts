import { type CritiqueSeen, critiquesIn } from '../rules/critiques.ts';
import { currentPiece } from '../rules/currentPiece.ts';
import { draftChain, newestVersion } from '../rules/draftChain.ts';
import { exhibitIn } from '../rules/exhibits.ts';
import { groupsBy } from '../rules/groupsBy.ts';
import { type IdeaSeen, ideaOf } from '../rules/ideas.ts';
import type { Readable } from '../rules/partners.ts';
import { recordingsOf } from '../rules/recordings.ts';
import { setPractice } from '../rules/retake.ts';
import { schoolYearOf } from '../rules/schoolYear.ts';
import { isInUse } from '../rules/tabletInUse.ts';
import { isOver } from '../rules/unitOver.ts';
import type { Critique, Recording } from '../schema/childEvents.ts';
import type { ClassId, PupilId, TargetId, UnitId } from '../schema/ids.ts';
import { partsOfPieceKey } from '../schema/keys.ts';
import type { LikeIs } from '../schema/likes.ts';
import type { StationPlan } from '../schema/records.ts';
import { today } from '../schema/wallTime.ts';
import type { Doing } from '../schema/words.ts';
import type { PracticeOf } from './commands/practice.ts';
import { everyStation, usualPlan } from './commands/station.ts';
import { classesOf, facesOf, unitsOf } from './queries.ts';
import type { FaceRow, PieceRow, StationRow, TabletRow, UnitRow } from './rows.ts';
import { sameChildrenIn } from './sameChild.ts';
import { practiceOf } from './standingQueries.ts';
import type { Store } from './store.ts';

/** What a station is for, as far as anybody has said. */
export interface Plan {
  doing: Doing;
  unit: UnitId | 'newest';
  who: readonly PupilId[] | 'all';
  switch: LikeIs<'switch'>;
}

function planIn(row: StationRow | undefined): Plan {
  return {
    doing: row?.doing ?? usualPlan.doing,
    unit: row?.unit ?? usualPlan.unit,
    who: row?.who ?? usualPlan.who,
    switch: row?.switch ?? 'usual',
  };
}

/** What this tablet is for today. */
export async function planHere({ db, device }: Store): Promise<Plan> {
  return planIn(await db.stations.get(device));
}

/** What is so at every station. */
export async function everyStationSays({ db }: Store): Promise<Pick<StationPlan, 'adultCode' | 'stillFor'>> {
  return (await db.stations.get(everyStation)) ?? {};
}

/** Whose card it is, of those who are here; undefined once there is a newer one. */
export async function pupilWithCard({ db }: Store, word: string): Promise<FaceRow | undefined> {
  return db.faces.filter(({ card, place }) => card === word && place === 'here').first();
}

/** The unit that a station is set to, where it is one of that class and not over; else the class's newest one. */
export async function unitHere(store: Store, classId: ClassId, plan: Plan): Promise<UnitRow | undefined> {
  const room = await store.db.classes.get(classId);
  const units = (await unitsOf(store, classId)).filter((unit) => !isOver(unit, room));
  return units.find(({ id }) => id === plan.unit) ?? units[0];
}

/** What a child is to practise, in the words of the class's units, and whether they say that it is done. */
export interface ToPractise extends PracticeOf {
  wording: string;
  ticked: boolean;
}

export async function toPractise(store: Store, { id, class: classId }: FaceRow): Promise<ToPractise[]> {
  const schoolYear = schoolYearOf(today(store.wall));
  const [said, units] = await Promise.all([practiceOf(store, schoolYear, id), unitsOf(store, classId)]);
  const chosen = units.flatMap(({ focus, nonNegotiables }) => [...focus, ...nonNegotiables]);
  return [...groupsBy(said, ({ target }) => target)].flatMap(([target, own]) => {
    const is = setPractice(own);
    const wording = chosen.find((each) => each.target === target)?.pupil;
    if (is === 'none' || wording === undefined) return [];
    return [{ pupil: id, target: target as TargetId, schoolYear, wording, ticked: is === 'ticked' }];
  });
}

/** The stations that are in use, by name, and what each is for. */
export async function stationsNow({ db }: Store): Promise<{ tablet: TabletRow; plan: Plan }[]> {
  const tablets = await db.tablets.filter((row) => row.role === 'station' && isInUse(row)).toArray();
  const plans = await db.stations.bulkGet(tablets.map(({ id }) => id));
  const rows = tablets.map((tablet, i) => ({ tablet, plan: planIn(plans[i]) }));
  return rows.sort((a, b) => a.tablet.name.localeCompare(b.tablet.name, 'en-GB', { numeric: true }));
}

/** Another child's writing, as one who helps is offered it. */
export interface Offered extends Readable {
  face: FaceRow;
  piece: PieceRow;
  version: number;
}

/** The writing of everybody in the class that can be read in this unit, the newest piece of each. */
export async function offeredIn(store: Store, unit: UnitRow, reader: PupilId): Promise<Offered[]> {
  const [faces, rows] = await Promise.all([facesOf(store, unit.class), rowsOf(store, unit.id)]);
  const byPupil = groupsBy(rows, ({ key }) => partsOfPieceKey(key).pupil);
  return faces.flatMap((face) => {
    const pieces = byPupil.get(face.id) ?? [];
    const piece = currentPiece(pieces);
    if (!piece) return [];
    const version = newestVersion(piece);
    const said = critiquesOf(piece).filter((each) => each.version === version);
    const critics = [...new Set(said.map(({ critic }) => critic))];
    const before = pieces.flatMap(critiquesOf).filter(({ critic }) => critic === reader).length;
    return [{ pupil: face.id, face, piece, version, critics, before }];
  });
}

/** The classes of which somebody who came to see the exhibition can read something at a station set for that. */
export async function exhibitionsHere(store: Store, plan: Plan): Promise<ClassId[]> {
  if (plan.doing !== 'read') return [];
  const classes = (await classesOf(store)).map(({ id }) => id);
  const units = await Promise.all(classes.map((id) => unitHere(store, id, plan)));
  const shown = await Promise.all(units.map((unit) => (unit ? exhibitsIn(store, unit) : [])));
  return classes.filter((_, i) => shown[i]?.length);
}

/** What was chosen as polished, in the draft that was, for somebody who came to read it. */
export async function exhibitsIn(store: Store, unit: UnitRow, reader?: PupilId): Promise<Offered[]> {
  const [faces, rows] = await Promise.all([facesOf(store, unit.class), rowsOf(store, unit.id)]);
  return rows.flatMap((piece) => {
    const { pupil } = partsOfPieceKey(piece.key);
    const face = faces.find(({ id }) => id === pupil);
    const draft = exhibitIn(piece.marks, draftChain(piece));
    if (!face || !draft) return [];
    const said = critiquesOf(piece);
    const critics = [...new Set(said.map(({ critic }) => critic))];
    const before = said.filter(({ critic }) => critic === reader).length;
    return [{ pupil, face, piece, version: draft.version, critics, before }];
  });
}

function rowsOf({ db }: Store, unit: UnitId): Promise<PieceRow[]> {
  return db.pieces.where('key').between(`${unit}/`, `${unit}/\uffff`).toArray();
}

function critiquesOf({ said = [] }: PieceRow): Critique[] {
  return said.filter((fact) => fact.kind === 'critique');
}

/** Whether this child has helped anybody in the unit, so that the example is shown to them once. */
export async function hasCritiqued(store: Store, unit: UnitId, critic: PupilId): Promise<boolean> {
  const rows = await rowsOf(store, unit);
  return rows.some((row) => critiquesOf(row).some((each) => each.critic === critic));
}

export interface CritiqueIn extends CritiqueSeen {
  /** The pupils who are shown for the author and the critic. */
  author: PupilId;
  shownCritic: PupilId;
  unit: UnitRow;
}

/** Every critique of a class's units that waits for an adult or was held by one, the oldest first. */
export async function toGlanceAt(store: Store, classId: ClassId): Promise<CritiqueIn[]> {
  const [units, { kept }] = await Promise.all([unitsOf(store, classId), sameChildrenIn(store)]);
  const shown = (id: PupilId) => kept.get(id) ?? id;
  const found = await Promise.all(
    units.map(async (unit) =>
      (await rowsOf(store, unit.id)).flatMap(({ said }) =>
        critiquesIn(said).map((seen) => ({
          ...seen,
          unit,
          author: shown(seen.critique.pupil),
          shownCritic: shown(seen.critique.critic),
        })),
      ),
    ),
  );
  const open = found.flat().filter(({ state }) => state !== 'open');
  return open.sort((a, b) => (a.critique.stamp < b.critique.stamp ? -1 : 1));
}

/** A child's own idea that waits for an adult's word. */
export interface IdeaIn extends IdeaSeen {
  /** The pupil who is shown. */
  shown: PupilId;
  unit: UnitRow;
  /** It was told aloud. */
  sounds: Recording[];
}

export async function ideasWaiting(store: Store, classId: ClassId): Promise<IdeaIn[]> {
  const [units, { kept }] = await Promise.all([unitsOf(store, classId), sameChildrenIn(store)]);
  const found = await Promise.all(
    units.map(async (unit) =>
      (await rowsOf(store, unit.id)).flatMap(({ said }) => {
        const seen = ideaOf(said);
        if (seen?.state !== 'waiting') return [];
        const { pupil } = seen.idea;
        const sounds = recordingsOf(said, { is: 'idea', version: 1 });
        return [{ ...seen, shown: kept.get(pupil) ?? pupil, unit, sounds }];
      }),
    ),
  );
  return found.flat().sort((a, b) => (a.idea.stamp < b.idea.stamp ? -1 : 1));
}
