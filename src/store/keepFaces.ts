import type { Randomness } from '../device/ids.ts';
import { isSame } from '../rules/apart.ts';
import { faceOf } from '../rules/face.ts';
import type { AnyEvent, Change, Edit } from '../schema/event.ts';
import type { PupilId } from '../schema/ids.ts';
import { pupilsOfPair } from '../schema/keys.ts';
import { codePictures, facePictures } from '../schema/pictures.ts';
import type { Face, PairKey } from '../schema/records.ts';
import type { Desk } from './desk.ts';
import type { FaceRow, PupilRow } from './rows.ts';

interface Appending extends Desk {
  append(event: { kind: 'edit'; changes: Change[] }): Promise<unknown>;
}

/**
 * Inside a write: what stations know of the pupils follows what adults said of them, in the same transaction. Whoever
 * changes a pupil writes the face; a tablet that only hears of it does not, or every tablet would write it again.
 */
export async function keepFaces(desk: Appending, random: Randomness): Promise<void> {
  const ids = [...new Set(desk.events.flatMap(pupilsIn))];
  if (ids.length === 0) return;
  await Promise.all([desk.records.pupil.want(ids), desk.records.face.want(ids)]);
  const changes = ids.flatMap((id) => changeOfFace(desk, id, random));
  for (let at = 0; at < changes.length; at += facesInEvent) {
    await desk.append({ kind: 'edit', changes: changes.slice(at, at + facesInEvent) });
  }
}

// As many as stay well below 32 KiB.
const facesInEvent = 100;

function pupilsIn(event: AnyEvent): PupilId[] {
  if (event.kind !== 'edit') return [];
  return (event as Edit).changes.flatMap(({ record, id }) => {
    if (record === 'pair') return pupilsOfPair(id as PairKey);
    return record === 'pupil' ? [id as PupilId] : [];
  });
}

function changeOfFace(desk: Desk, id: PupilId, random: Randomness): Change[] {
  const pupil = desk.records.pupil.get(id) as PupilRow | undefined;
  const held = desk.records.face.get(id) as FaceRow | undefined;
  const face = pupil && faceOf(pupil);
  if (!face) return [];
  const wanted: Partial<Face> = held ? face : { ...face, ...newSigns(random) };
  const names = (Object.keys(wanted) as (keyof Face)[]).filter((name) => !isSame(wanted[name], held?.[name]));
  if (names.length === 0) return [];
  const fields = Object.fromEntries(names.map((name) => [name, wanted[name]]));
  const was = Object.fromEntries(
    names.flatMap((name) => (held?.stamps[name] ? [[name, held.stamps[name]]] : [])),
  );
  return [{ record: 'face', id, fields, ...(held && { was }) }];
}

function newSigns(random: Randomness): Pick<Face, 'picture' | 'code'> {
  return { picture: oneOf(facePictures, random), code: newCode(random) };
}

/** Three of the twelve, in order, or as many as an adult has; one may come twice. */
export function newCode(random: Randomness, length = 3): string[] {
  return Array.from({ length }, () => oneOf(codePictures, random));
}

function oneOf(pictures: readonly string[], random: Randomness): string {
  const [high, low] = random(new Uint8Array(2)) as unknown as [number, number];
  return pictures[(high * 256 + low) % pictures.length] as string;
}
