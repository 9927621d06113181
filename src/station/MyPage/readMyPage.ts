import { genres } from '../../curriculum/starter.ts';
import { type CritiqueSeen, forAuthor } from '../../rules/critiques.ts';
import { currentPiece } from '../../rules/currentPiece.ts';
import { toolkitOf } from '../../rules/toolkit.ts';
import type { HandUp } from '../../schema/event.ts';
import type { PupilId } from '../../schema/ids.ts';
import type { MyBoxes } from '../../schema/unitText.ts';
import { handsUpOf } from '../../store/handQueries.ts';
import { faceOf, facesOf, piecesOf, tasksOf } from '../../store/queries.ts';
import type { ClassRow, FaceRow, PieceRow, TaskRow, UnitRow, UnitTextRow } from '../../store/rows.ts';
import { type Plan, type ToPractise, toPractise, unitHere } from '../../store/stationQueries.ts';
import type { Store } from '../../store/store.ts';
import { myBoxesOf, unitTextOf } from '../../store/textQueries.ts';

export interface MyPageRead {
  face: FaceRow | undefined;
  /** Of the class. */
  faces: FaceRow[];
  room: ClassRow | undefined;
  /** The one that the station is set to, else the class's newest one. */
  unit: UnitRow | undefined;
  tasks: TaskRow[];
  pieces: PieceRow[];
  /** Which of them was written at last. */
  current: PieceRow | undefined;
  /** Friends' words that the child may read. */
  critiques: CritiqueSeen[];
  hands: HandUp[];
  practice: ToPractise[];
  text: UnitTextRow | undefined;
  toolkit: string[];
  /** Of another kind of text, to remember among. */
  others: string[];
  boxes: MyBoxes;
}

const noText = { text: undefined, toolkit: [], others: [], boxes: {} };

export async function readMyPage(store: Store, pupil: PupilId, plan: Plan): Promise<MyPageRead> {
  const face = await faceOf(store, pupil);
  const faces = face ? await facesOf(store, face.class) : [];
  const room = face && (await store.db.classes.get(face.class));
  const unit = face && (await unitHere(store, face.class, plan));
  const practice = face ? await toPractise(store, face) : [];
  const nothing = { tasks: [], pieces: [], current: undefined, critiques: [], hands: [], ...noText };
  if (!unit) return { face, faces, room, unit, practice, ...nothing };
  const [tasks, pieces, hands, text, boxes, all] = await Promise.all([
    tasksOf(store, unit.id),
    piecesOf(store, unit.id, pupil),
    handsUpOf(store, unit.id, pupil),
    unitTextOf(store, unit.id),
    myBoxesOf(store, unit.id, pupil),
    genres(),
  ]);
  const critiques = pieces.flatMap(({ said }) => forAuthor(said));
  const genre = all.find(({ id }) => id === unit.genre);
  const toolkit = toolkitOf(text, genre);
  const others = toolkitOf(
    undefined,
    all.find(({ family }) => family !== genre?.family),
  );
  const current = currentPiece(pieces);
  return {
    face,
    faces,
    room,
    unit,
    practice,
    tasks,
    pieces,
    current,
    critiques,
    hands,
    text,
    toolkit,
    others,
    boxes,
  };
}
