import type { ClassId, PupilId, TargetId, UnitId } from '../schema/ids.ts';
import type { SheetKey } from '../schema/sheet.ts';
import type { TaskKind } from '../schema/words.ts';

/** Addresses of the screens. They carry random ids only: a child's name never stands in an address. */
export const paths = {
  today: '#/',
  class: (id: ClassId) => `#/class/${id}`,
  list: (id: ClassId) => `#/class/${id}/list`,
  codes: (id: ClassId) => `#/class/${id}/codes`,
  stickers: (id: ClassId) => `#/class/${id}/stickers`,
  stations: (id: ClassId) => `#/class/${id}/stations`,
  board: (id: ClassId) => `#/class/${id}/board`,
  goUp: (id: ClassId) => `#/class/${id}/go-up`,
  came: (id: ClassId) => `#/class/${id}/came`,
  year: (id: ClassId) => `#/class/${id}/year`,
  newUnit: (id: ClassId) => `#/class/${id}/new-unit`,
  unit: (id: UnitId) => `#/unit/${id}`,
  plan: (id: UnitId) => `#/unit/${id}/plan`,
  text: (id: UnitId) => `#/unit/${id}/text`,
  exhibition: (id: UnitId) => `#/unit/${id}/exhibition`,
  mark: (id: UnitId, kind: TaskKind, pupil?: PupilId) =>
    `#/unit/${id}/mark/${kind}${pupil ? `/${pupil}` : ''}`,
  classFeedback: (id: UnitId, kind: TaskKind) => `#/unit/${id}/feedback/${kind}`,
  capture: (id: UnitId, kind: TaskKind) => `#/unit/${id}/capture/${kind}`,
  pupil: (id: PupilId) => `#/pupil/${id}`,
  tablets: '#/tablets',
  school: '#/school',
  policy: '#/policy',
  words: '#/words',
  sheets: '#/sheets',
  sheet: (key: SheetKey) => `#/sheets/${key}`,
  changeSheet: (key: SheetKey) => `#/sheets/${key}/change`,
  target: (key: SheetKey, target: TargetId) => `#/sheets/${key}/${target}`,
  years: (key: SheetKey, target: TargetId) => `#/sheets/${key}/${target}/years`,
  bringCase: '#/sheets/case',
  framework: (year: 2 | 6) => `#/sheets/framework/${year}`,
  recovery: '#/recovery',
  settle: '#/settle',
};

/** Screens that are about nothing in particular. */
type Place = 'tablets' | 'school' | 'policy' | 'words' | 'recovery' | 'settle';
const places: ReadonlySet<string> = new Set<Place>([
  'tablets',
  'school',
  'policy',
  'words',
  'recovery',
  'settle',
]);

type OfClass = 'list' | 'new-unit' | 'codes' | 'stickers' | 'stations' | 'board' | 'go-up' | 'came' | 'year';
const ofClass: ReadonlySet<string> = new Set<OfClass>([
  'list',
  'new-unit',
  'codes',
  'stickers',
  'stations',
  'board',
  'go-up',
  'came',
  'year',
]);

export type Route =
  | { screen: 'today' | Place | 'nowhere' }
  | { screen: 'class' | OfClass; class: ClassId }
  | { screen: 'unit' | 'plan' | 'text' | 'exhibition'; unit: UnitId }
  | { screen: 'mark'; unit: UnitId; kind: TaskKind; pupil: PupilId | undefined }
  | { screen: 'capture' | 'class-feedback'; unit: UnitId; kind: TaskKind }
  | { screen: 'pupil'; pupil: PupilId }
  | { screen: 'join'; code: string }
  | SheetRoute;

type SheetRoute =
  | { screen: 'sheets' | 'bring-case' }
  | { screen: 'sheet' | 'change-sheet'; sheet: SheetKey }
  | { screen: 'target' | 'years'; sheet: SheetKey; target: TargetId }
  | { screen: 'framework'; year: 2 | 6 };

export function readRoute(hash: string): Route {
  const [place = '', id = '', then = '', kind = '', pupil] = hash.replace(/^#\/?/, '').split('/');
  if (place === '') return { screen: 'today' };
  if (places.has(place)) return { screen: place as Place };
  if (place === 'join') return { screen: 'join', code: id };
  if (place === 'pupil') return { screen: 'pupil', pupil: id as PupilId };
  if (place === 'class' && then === '') return { screen: 'class', class: id as ClassId };
  if (place === 'class' && ofClass.has(then)) return { screen: then as OfClass, class: id as ClassId };
  if (place === 'unit' && then === '') return { screen: 'unit', unit: id as UnitId };
  if (place === 'unit' && (then === 'plan' || then === 'text' || then === 'exhibition'))
    return { screen: then, unit: id as UnitId };
  if (place === 'unit' && (kind === 'cold' || kind === 'hot' || kind === 'polished')) {
    const unit = id as UnitId;
    if (then === 'mark') return { screen: 'mark', unit, kind, pupil: pupil as PupilId | undefined };
    if (then === 'capture') return { screen: 'capture', unit, kind };
    if (then === 'feedback') return { screen: 'class-feedback', unit, kind };
  }
  if (place === 'sheets') return sheetRoute(id, then, kind) ?? { screen: 'nowhere' };
  return { screen: 'nowhere' };
}

function sheetRoute(id: string, then: string, what: string): SheetRoute | undefined {
  if (id === '') return { screen: 'sheets' };
  if (id === 'case') return { screen: 'bring-case' };
  if (id === 'framework') return { screen: 'framework', year: then === '2' ? 2 : 6 };
  if (!/^(writing|reading)-[1-6]$/.test(id)) return undefined;
  const sheet = id as SheetKey;
  if (then === '') return { screen: 'sheet', sheet };
  if (then === 'change') return { screen: 'change-sheet', sheet };
  return { screen: what === 'years' ? 'years' : 'target', sheet, target: then as TargetId };
}
