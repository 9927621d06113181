/** How much a simulation has gone through. */
export interface Met {
  seeds: number;
  steps: number;
  tablets: number;
  taps: number;
  handovers: number;
  requests: number;
  /** Times that the line or its other end did something wrong. */
  faults: number;
  /** Batteries that died with work under way. */
  deaths: number;
}

export function nothingMet(): Met {
  return { seeds: 0, steps: 0, tablets: 0, taps: 0, handovers: 0, requests: 0, faults: 0, deaths: 0 };
}

export function addMet(to: Met, more: Met): void {
  for (const what of Object.keys(to) as (keyof Met)[]) to[what] += more[what];
}

export function metInWords(met: Met): string {
  const { seeds, ...rest } = met;
  const counts = Object.entries(rest).map(([what, count]) => `${count.toLocaleString('en-GB')} ${what}`);
  return `${seeds.toLocaleString('en-GB')} simulated schools hold: ${counts.join(', ')}`;
}
