import type { Done } from '../store/undo.ts';
import type { Words } from '../ui/vocabulary/wordsOf.ts';

/** What "Undo" would take back, after the word "Undo". */
export function undoWords(done: Done, words: Words): string {
  if (done.what === 'judged') return `“${words.level[done.level]}”`;
  if (done.what === 'rest') return `the rest ${words.level.secure.toLowerCase()}`;
  return words.say(whatOf(done));
}

function whatOf(done: Exclude<Done, { what: 'judged' | 'rest' }>): string {
  switch (done.what) {
    case 'support':
      return 'help';
    case 'presence':
      return 'absent';
    case 'note':
      return 'note';
    case 'seen':
      return 'seen in the book';
    case 'genre':
      return '{genre}';
    case 'subject':
      return 'lesson';
    case 'draft':
      return '{draft}';
    case 'new-draft':
      return 'new {draft}';
    case 'stage':
      return '{stage}';
    case 'unit':
      return '{unit} change';
    case 'unit-over':
      return done.over === 'yes' ? 'closing the {unit}' : 'opening the {unit}';
    case 'made-unit':
      return 'new {unit}';
    case 'class':
      return '{class} change';
    case 'gone-up':
      return 'going up';
    case 'goal':
      return '{goal}';
    case 'school':
      return 'school name';
    case 'adult':
      return 'your name';
    case 'words':
      return 'the words';
    case 'policy':
      return 'the policy';
    case 'override':
      return 'your own word';
    case 'sheet':
      return sheetWords[done.did];
    case 'practice':
      return { set: '{practice} set', done: '{practice} ticked', waived: 'leave to try again' }[done.is];
    case 'told':
      return 'what the children see';
    case 'hands':
      return done.count === 1 ? 'hand seen to' : 'hands seen to';
    case 'mark':
      return markWords[done.did];
    case 'comment':
      return commentWords[done.did];
    case 'list':
      return '{class} list';
    case 'choice':
      return 'choice';
    case 'cause':
      return 'reason for a change';
    case 'alignment':
      return 'laying pages together';
    case 'clash':
      return 'what you kept';
    case 'page':
      return pageWords[done.did];
    case 'code':
      return 'new pictures';
    case 'cards':
      return done.count === 1 ? 'a new card' : 'new cards';
    case 'tablet':
      return { name: 'tablet’s name', here: 'back in use', 'put-away': 'put away' }[done.did];
    case 'station':
      return '{station}';
    case 'text':
      return { changed: 'text change', 'page-added': 'photo', 'page-out': 'photo taken out' }[done.did];
    case 'idea':
      return 'answer to an idea';
    case 'in-my-words':
      return 'taking words out';
    case 'glance':
      return done.is === 'held' ? 'holding it' : 'letting through';
    case 'pair':
      return done.same ? 'same child' : 'two children';
  }
}

const pageWords: Record<Extract<Done, { what: 'page' }>['did'], string> = {
  filed: 'page',
  changed: 'page change',
  moved: 'page’s move',
  'taken-out': 'page taken out',
  'in-tray': 'page in the tray',
};

const sheetWords: Record<Extract<Done, { what: 'sheet' }>['did'], string> = {
  changed: '{target} change',
  added: 'new {target}',
  moved: 'move',
  published: 'publishing',
  'brought-in': '{sheet} from a file',
  'unit-moved': '{unit}’s new words',
  exemplar: 'example',
};

const markWords: Record<Extract<Done, { what: 'mark' }>['did'], string> = {
  placed: 'mark',
  changed: 'mark change',
  removed: 'taking a mark off',
  answered: 'answer',
};

const commentWords: Record<Extract<Done, { what: 'comment' }>['did'], string> = {
  made: 'feedback',
  changed: 'feedback change',
  removed: 'taking feedback out',
  'handed-back': 'handing back',
};
