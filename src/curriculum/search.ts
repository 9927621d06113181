import type { Sheet, Target } from '../schema/curriculum.ts';
import { likeness } from './likeness.ts';
import { saidInOtherWords, smallWords } from './teacherWords.ts';

/**
 * The sheet's targets that fit what a teacher typed, best first: words in any form or near spelling, or a code
 * in full or in part. Nothing typed gives the whole sheet; nothing found gives nothing.
 */
export function searchTargets(sheet: Sheet, words: string): Target[] {
  const targets = sheet.targets.filter((target) => !target.code.includes('.TAF.'));
  const typed = words.trim().toLowerCase();
  if (typed === '') return targets;
  if (isCode(typed)) return targets.filter((target) => codeBegins(target, typed));
  return byWords(targets, typed);
}

function isCode(typed: string): boolean {
  return /^y[1-6]\b|^(sp|hw|pl|dr|ed|ra|vgp|tm|wr|rc)[\s.]*\d*$/.test(typed);
}

function codeBegins(target: Target, typed: string): boolean {
  const wanted = typed.replace(/[\s.]/g, '');
  const [year = '', strand = '', number = ''] = target.code.toLowerCase().split('.');
  const short = strand + Number(number);
  return [year + strand + number, year + short, strand + number, short].some((code) =>
    code.startsWith(wanted),
  );
}

interface Found {
  target: Target;
  /** How many of the typed words it answers. */
  hits: number;
  score: number;
}

/** Targets that answer every typed word; when there are none, those that answer the most of them. */
function byWords(targets: Target[], typed: string): Target[] {
  const wanted = tellingWords(typed);
  const likes = targets.map((target) => likesOf(target, wanted));
  const weights = wanted.map((_, n) => rarity(likes.map((like) => like[n] ?? 0)));
  const found = targets.map((target, i): Found => {
    const like = likes[i] ?? [];
    const sum = like.reduce((total, one, n) => total + one * (weights[n] ?? 0), 0);
    return {
      target,
      hits: like.filter((one) => one > 0).length,
      score: (sum + phraseBonus(target, typed)) * standingOut(target),
    };
  });
  const most = Math.max(1, ...found.map((one) => one.hits));
  return found
    .filter((one) => one.hits === most)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.target);
}

/** For each wanted word, how well the target answers it; a word that both its lines hold counts for more. */
function likesOf(target: Target, wanted: string[]): number[] {
  const teacher = split(target.teacher);
  const pupil = split(target.pupil);
  const place = split(`${target.strand} ${target.depth ? depthWords[target.depth] : ''}`);
  return wanted.map((word) => best(word, teacher) + 0.5 * best(word, pupil) + 0.2 * best(word, place));
}

const depthWords = { towards: 'working towards', expected: 'expected', greater: 'greater depth' };

function best(wanted: string, words: string[]): number {
  const others = saidInOtherWords[wanted] ?? [];
  return Math.max(0, ...words.map((word) => (others.includes(word) ? 0.8 : likeness(wanted, word))));
}

function rarity(likes: number[]): number {
  const holders = likes.filter((like) => like >= 0.4).length;
  return Math.log(1 + likes.length / (1 + holders));
}

function phraseBonus(target: Target, typed: string): number {
  return `${target.teacher} ${target.pupil}`.toLowerCase().includes(typed) ? 0.5 : 0;
}

/** Of two that answer alike, the shorter says it more plainly; terms and house steps come after the skill. */
function standingOut(target: Target): number {
  const brevity = 1 / (1 + target.teacher.length / 600);
  const skill = target.depth === 'expected' ? 1 : target.depth === null ? 0.6 : 0.9;
  return brevity * skill;
}

function tellingWords(typed: string): string[] {
  const all = split(typed);
  const telling = all.filter((word) => !smallWords.has(word));
  return telling.length > 0 ? telling : all;
}

/** Without accents; "semi-colon" is found as semi, colon and semicolon. */
function split(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const parts = plain.match(/[a-z\d](?:[a-z\d'-]*[a-z\d])?/g) ?? [];
  return parts.flatMap((part) =>
    part.includes('-') ? [...part.split('-'), part.replaceAll('-', '')] : [part],
  );
}
