/**
 * Where else children write: the subjects of the national curriculum for key stages 1 and 2 (Department for
 * Education, framework document, 2013) and religious education, which the law asks for beside it. A unit keeps the
 * name itself, so that a school's own subject would be no other thing.
 */
export const lessons = [
  'Art and design',
  'Computing',
  'Design and technology',
  'Geography',
  'History',
  'Languages',
  'Maths',
  'Music',
  'Physical education',
  'Religious education',
  'Science',
] as const;
