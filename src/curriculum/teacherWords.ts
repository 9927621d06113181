/** Words that say nothing about which target is meant, unless nothing else was typed. */
export const smallWords = new Set(
  'a an and the of in on to for with by or i can use uses using write writing target targets'.split(' '),
);

/** What teachers call things that the sheets word differently; the right side must match a sheet's word exactly. */
export const saidInOtherWords: Record<string, string[]> = {
  capitals: ['capital'],
  caps: ['capital'],
  connectives: ['conjunctions', 'joining', 'join', 'joins', 'link', 'links'],
  connective: ['conjunctions', 'joining', 'join', 'joins', 'link', 'links'],
  contractions: ['contraction'],
  conversation: ['speech', 'dialogue'],
  cursive: ['joins', 'joined', 'join', 'handwriting'],
  dialogue: ['speech', 'inverted'],
  edit: ['proofreads', 'revises', 'redrafts'],
  editing: ['proofreads', 'revises', 'redrafts', 'edits', 'edit'],
  homophone: ['sound-alikes', 'homophones'],
  inference: ['inferences', 'infers'],
  marks: ['inverted', 'punctuation'],
  paragraphing: ['paragraphs'],
  parenthesis: ['brackets'],
  possession: ['possessive', 'owns'],
  precis: ['summary'],
  proofread: ['proofreads', 'check'],
  proofreading: ['proofreads'],
  quotation: ['inverted'],
  retrieval: ['retrieves'],
  speech: ['inverted', 'dialogue'],
  subordinate: ['subordination', 'conjunctions'],
  subordination: ['conjunctions', 'subordinate'],
  suffix: ['suffixes', 'endings', 'ending'],
  suffixes: ['endings', 'ending'],
  summarise: ['summarises', 'sums', 'sum'],
  tense: ['past', 'present', 'perfect'],
};
