/** A line that no programme of study asks for, in our own words: what an adult looks for, and what the pupil reads. */
type Line = [teacher: string, pupil: string];

export interface ExtraStrand {
  /** Stands in the codes: `Y3.HB.01`. */
  code: 'HB' | 'OR';
  name: string;
  /** For Years 1 and 2, 3 and 4, 5 and 6. */
  phases: readonly [Line[], Line[], Line[]];
}

/**
 * Strands that a school switches on: ours, and not statutory. The habits are what the cycle asks of a writer (begin,
 * read back, redraft, weigh advice, come back another day); the oracy lines touch the four sides of talk that schools
 * know from the Voice 21 framework (physical, linguistic, cognitive, social and emotional), in words of our own.
 */
export const extraStrands: readonly ExtraStrand[] = [
  {
    code: 'HB',
    name: 'Habits of a writer',
    phases: [
      [
        ['Begins within a few minutes of being asked', 'I can get started.'],
        ['Reads back aloud what is written so far', 'I can read my writing back.'],
        ['Tries a word mat or a partner before asking an adult', 'I can try before I ask.'],
        ['Keeps going to the end of a short piece', 'I can keep going to the end.'],
      ],
      [
        [
          'Collects words and ideas from reading, and uses some later',
          'I can save words I like and use them later.',
        ],
        ['Chooses what to work on in a redraft, and says why', 'I can pick what to make better and say why.'],
        ['Changes something because of a partner’s comment', 'I can use what a partner tells me.'],
        [
          'Comes back to a piece on another day and makes it better',
          'I can come back to my writing and make it better.',
        ],
      ],
      [
        [
          'Sets a goal before writing and checks it afterwards',
          'I can set my own goal and check if I met it.',
        ],
        [
          'Tries what may not work, and says what it showed',
          'I can try new things and learn from what goes wrong.',
        ],
        [
          'Weighs advice: takes some, leaves some, and says why',
          'I can choose which advice to take and say why.',
        ],
        [
          'Shares out the time for a long piece over several days',
          'I can plan my time for a long piece of writing.',
        ],
      ],
    ],
  },
  {
    code: 'OR',
    name: 'Oracy',
    phases: [
      [
        ['Speaks so that a group can hear', 'I can talk so my group can hear me.'],
        ['Listens to the end, and takes turns', 'I can wait, listen and take my turn.'],
        ['Tells a story that is known, in order', 'I can tell a story in order.'],
        ['Asks when something was not clear', 'I can ask when I do not get it.'],
      ],
      [
        ['Gives a reason for what they think', 'I can say what I think and why.'],
        ['Builds on what somebody else has said', 'I can add to what someone else says.'],
        ['Performs with pace and expression', 'I can use my voice to make people want to listen.'],
        ['Explains to a partner how a piece works', 'I can tell a partner how a piece of writing works.'],
      ],
      [
        [
          'Changes how they speak for the listener and the purpose',
          'I can change how I talk for who is listening.',
        ],
        [
          'Disagrees with the idea, politely and with evidence',
          'I can disagree politely and give my reasons.',
        ],
        ['Presents to the class from short notes', 'I can speak to the class from short notes.'],
        ['Leads a group so that everybody is heard', 'I can lead a group so that all are heard.'],
      ],
    ],
  },
];

/** What stands at each line of such a strand, so that nobody takes it for a requirement. */
export const extraAligns = 'House step, not statutory';

/** A strand's lines for a year, with the codes that they have on every tablet. */
export function extraLinesOf({ code, phases }: ExtraStrand, year: number) {
  const lines = phases[Math.ceil(year / 2) - 1] ?? [];
  return lines.map(([teacher, pupil], i) => ({
    code: `Y${year}.${code}.${String(i + 1).padStart(2, '0')}`,
    teacher,
    pupil,
  }));
}
