/** What a simulation has gone through. */
export interface Met {
  steps: number;
  tablets: number;
  taps: number;
  handovers: number;
  requests: number;
  /** Times that the line or its other end did something wrong. */
  faults: number;
  /** Batteries that died with work under way. */
  deaths: number;
  /** Tablets that were lost, put away or cleared. */
  leavings: number;
}

export function nothingMet(): Met {
  return { steps: 0, tablets: 0, taps: 0, handovers: 0, requests: 0, faults: 0, deaths: 0, leavings: 0 };
}

/** What each of these schools has gone through, all in all, and how different they were. */
export function metInWords(schools: Met[]): string {
  const sum = (what: keyof Met) => inWords(schools.reduce((total, met) => total + met[what], 0));
  const rest = ['taps', 'handovers', 'requests', 'faults', 'deaths', 'leavings'] as const;
  return [
    `${inWords(schools.length)} simulated schools hold: ${sum('tablets')} tablets (${spreadOf(schools, 'tablets')})`,
    `${sum('steps')} steps (${spreadOf(schools, 'steps')})`,
    ...rest.map((what) => `${sum(what)} ${what}`),
  ].join(', ');
}

function spreadOf(schools: Met[], what: keyof Met): string {
  const counts = schools.map((met) => met[what]).sort((a, b) => a - b);
  const [least = 0, middle = 0, most = 0] = [counts[0], counts[counts.length >> 1], counts.at(-1)];
  return `${inWords(least)} to ${inWords(most)} a school, in the middle ${inWords(middle)}`;
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}
