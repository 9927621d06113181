import type { Catalogue } from './catalogue.ts';
import { dayOf } from './dayOf.ts';
import { welshSentences } from './welshSentences.ts';

/*
 * Welsh, after the terms of Curriculum for Wales and Welsh-medium classrooms. A number takes the singular, and some
 * numbers change its first letter, by the number and the noun's gender; so the counted forms are written out.
 */

// Chromium has no Welsh days, and would say them as Americans do.
const months = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
  ' ',
);
const monthsShort = 'Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'.split(' ');
const weekdays = 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn'.split(' ');

/** Masculine: 2 changes p t c b d g m ll rh, 3 and 6 change p t c. */
export const welsh: Catalogue = {
  language: 'cy',
  nouns: {
    pupil: noun('disgybl', 'disgyblion', { two: 'ddisgybl' }),
    class: noun('dosbarth', 'dosbarthiadau', { two: 'ddosbarth' }),
    'year group': noun('grŵp blwyddyn', 'grwpiau blwyddyn', { two: 'grŵp blwyddyn' }),
    adult: noun('oedolyn', 'oedolion'),
    teacher: noun('athro', 'athrawon'),
    'teaching assistant': noun('cynorthwyydd addysgu', 'cynorthwywyr addysgu', {
      two: 'gynorthwyydd addysgu',
      few: 'chynorthwyydd addysgu',
      many: 'chynorthwyydd addysgu',
    }),
    station: noun('gorsaf', 'gorsafoedd', { two: 'orsaf' }),
    unit: noun('uned', 'unedau'),
    stage: noun('cam', 'camau', { two: 'gam', few: 'cham', many: 'cham' }),
    genre: noun('genre', 'genres'),
    'core text': noun('testun craidd', 'testunau craidd', {
      two: 'destun craidd',
      few: 'thestun craidd',
      many: 'thestun craidd',
    }),
    task: noun('tasg', 'tasgau', { two: 'dasg', many: 'thasg' }),
    'cold task': noun('tasg oer', 'tasgau oer', { two: 'dasg oer', many: 'thasg oer' }),
    practice: noun('tasg ymarfer', 'tasgau ymarfer', { two: 'dasg ymarfer', many: 'thasg ymarfer' }),
    'catch-up': noun('sesiwn dal i fyny', 'sesiynau dal i fyny'),
    'hot task': noun('tasg boeth', 'tasgau poeth', { two: 'dasg boeth', many: 'thasg boeth' }),
    'polished piece': noun('darn caboledig', 'darnau caboledig', { two: 'ddarn caboledig' }),
    sheet: noun('taflen', 'taflenni', { two: 'daflen', many: 'thaflen' }),
    'mastery sheet': noun('taflen feistroli', 'taflenni meistroli', {
      two: 'daflen feistroli',
      many: 'thaflen feistroli',
    }),
    strand: noun('llinyn', 'llinynnau', { two: 'linyn' }),
    target: noun('targed', 'targedau', { two: 'darged', few: 'tharged', many: 'tharged' }),
    'focus target': noun('targed ffocws', 'targedau ffocws', {
      two: 'darged ffocws',
      few: 'tharged ffocws',
      many: 'tharged ffocws',
    }),
    'non-negotiable': noun('hanfod', 'hanfodion'),
    level: noun('lefel', 'lefelau'),
    goal: noun('nod', 'nodau'),
    gap: noun('bwlch', 'bylchau', { two: 'fwlch' }),
    piece: noun('darn', 'darnau', { two: 'ddarn' }),
    draft: noun('drafft', 'drafftiau', { two: 'ddrafft' }),
    critique: noun('beirniadaeth', 'beirniadaethau', { two: 'feirniadaeth' }),
  },
  labels: {
    level: { 'not-yet': 'Ddim eto', approaching: 'Yn nesáu', secure: 'Yn gadarn', deeper: 'Yn ddyfnach' },
    support: { independent: 'Yn annibynnol', 'with-help': 'Gyda help', guided: 'Dan arweiniad' },
    stage: { imitation: 'Dynwared', innovation: 'Arloesi', invention: 'Dyfeisio' },
    brief: { cold: 'oer', hot: 'poeth' },
    depth: { towards: 'Yn gweithio tuag at', expected: 'Disgwyliedig', greater: 'Dyfnder pellach' },
    mark: {
      pink: 'Pinc balch',
      green: 'Gwyrdd i dyfu',
      gap: 'Bwlch i’w lenwi',
      question: 'Cwestiwn',
      stamp: 'Stamp canmoliaeth',
    },
    year: { year: 'Blwyddyn {n}', reception: 'Derbyn' },
  },
  codes: [
    { code: 'Sp', means: 'Sillafu' },
    { code: 'P', means: 'Atalnodi' },
    { code: '//', means: 'Paragraff newydd' },
    { code: '^', means: 'Gair ar goll' },
  ],
  numbers: ['Dim', 'Un', 'Dau', 'Tri', 'Pedwar', 'Pump'],
  // There is no word for "a".
  oneOf: (name) => name,
  list: listOf,
  day: (at) => `${dayOf(at).getDate()} ${monthsShort[dayOf(at).getMonth()]}`,
  date: (at) => `${dayAndMonth(at)} ${dayOf(at).getFullYear()}`,
  weekday: (at) => `Dydd ${weekdays[dayOf(at).getDay()]} ${dayAndMonth(at)}`,
  sentences: welshSentences,
};

function dayAndMonth(at: string): string {
  return `${dayOf(at).getDate()} ${months[dayOf(at).getMonth()]}`;
}

function noun(one: string, plural: string, counted: Catalogue['nouns']['unit']['counted'] = {}) {
  return { one, plural, counted: { ...counted, other: one } };
}

/** "a", but "ac" before a vowel. */
function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const and = /^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : 'a';
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
