import type { Words } from '../../ui/vocabulary/wordsOf.ts';
import { sideWords } from '../cellSentences.ts';
import type { BookPupil, BookUnit, ClassBook, Took } from './readClassBook.ts';

/** The class as one page that opens anywhere, with nothing in it but words: no script, no picture, no address. */
export function classBookPage(book: ClassBook, words: Words): string {
  const title = `${book.name}, ${words.year(book.year)}`;
  const lead = words.say(
    'Everything that was typed and judged in this {class}, as it stood on {day}. It holds children’s names and what {adults} said of their work.',
    { day: words.date(book.madeOn) },
  );
  const names = book.pupils.map(({ name }, i) => `<li><a href="#p${i}">${plain(name)}</a></li>`).join('\n');
  const pupils = book.pupils.map((pupil, i) => pupilPart(pupil, `p${i}`, words)).join('\n');
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${plain(title)}</h1>
<p>${plain(book.school)}</p>
<p>${plain(lead)}</p>
<ul id="names">
${names}
</ul>
${pupils}
</body>
</html>
`;
}

const style =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}#names{columns:3 11rem;padding:0;list-style:none}section{border-top:1px solid;margin-top:2rem}pre{white-space:pre-wrap;font:inherit;border-left:3px solid;padding-left:1rem}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}@media print{section{break-before:page;border:0}}';

function pupilPart({ name, took, units }: BookPupil, id: string, words: Words): string {
  return `<section id="${id}">
<h2>${plain(name)}</h2>
${took ? tookPart(took, words) : ''}
${units.map((unit) => unitPart(unit, words)).join('\n')}
</section>`;
}

function tookPart({ goal, open, picked }: Took, words: Words): string {
  const lines = [
    ...(goal ? [`${words.say('{Goal}')}: ${goal.pupil} ${goal.step}`] : []),
    ...open.map(
      ({ wording, level, lastShownAt }) =>
        `${wording} ${words.level[level]}, ${lastShownAt ? `last shown alone ${words.date(lastShownAt)}` : 'not shown alone yet'}.`,
    ),
    ...picked.map(
      ({ unit, kind, choice }) =>
        `Portfolio: ${unit.title}, ${words.task[kind]}${choice.why ? `. ${choice.why}` : ''}`,
    ),
  ];
  return `<ul>${lines.map((line) => `<li>${plain(line)}</li>`).join('')}</ul>`;
}

function unitPart({ title, startedOn, pieces, targets }: BookUnit, words: Words): string {
  const judged = targets.filter(({ cell }) => cell.cold.judged ?? cell.hot.judged);
  return `<h3>${plain(title)}, ${plain(words.date(startedOn))}</h3>
${pieces.map((piece) => piecePart(piece, words)).join('\n')}
${judged.length > 0 ? levelsPart(judged, words) : ''}`;
}

function piecePart({ kind, drafts, note }: BookUnit['pieces'][number], words: Words): string {
  const parts = drafts.map(({ version, text, pages }) => {
    const head = drafts.length > 1 ? `${words.task[kind]}, ${version}` : words.task[kind];
    const photos = pages > 0 ? `<p>${plain(photosWords(pages))}</p>` : '';
    return `<h4>${plain(head)}</h4>${photos}${text ? `<pre>${plain(text)}</pre>` : ''}`;
  });
  const head = drafts.length === 0 ? `<h4>${plain(words.task[kind])}</h4>` : '';
  return `${head}${parts.join('\n')}${note ? `<p>${plain(note)}</p>` : ''}`;
}

function photosWords(pages: number): string {
  const count = pages === 1 ? 'One photographed page' : `${pages} photographed pages`;
  return `${count}, kept on the tablet and not in here.`;
}

function levelsPart(judged: BookUnit['targets'], words: Words): string {
  const rows = judged.map(({ wording, cell }) => {
    const sides = [cell.cold, cell.hot].map((side) => `<td>${plain(sideWords(side, words))}</td>`);
    return `<tr><th scope="row">${plain(wording)}</th>${sides.join('')}</tr>`;
  });
  const heads = [words.task.cold, words.task.hot].map((task) => `<th scope="col">${plain(task)}</th>`);
  return `<table><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** What children and adults typed, as words and nothing else. */
function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
