import {
  drop,
  type Fault,
  halfBody,
  hang,
  loseReply,
  portal,
  redirect,
  says,
  silentCut,
  twice,
} from '../support/faults.ts';
import type { Chance } from './chance.ts';
import type { SimTablet } from './tablet.ts';
import type { World } from './world.ts';

const faults: [weight: number, fault: Fault][] = [
  [3, drop],
  [6, loseReply],
  [2, halfBody],
  [2, silentCut],
  [1, portal],
  [1, redirect],
  [1, says(401)],
  [1, says(413)],
  [1, says(429)],
  [2, says(500)],
  [1, says(200, 'null')],
  [2, twice],
];

export interface Weather {
  /** Requests that are still somewhere on the line arrive now. */
  settle(): Promise<void>;
}

/** A line on which so many requests in a hundred go wrong, in any way that they can. */
export function badWeather(
  { home, met }: World,
  tablet: SimTablet,
  chance: Chance,
  percent: number,
): Weather {
  const onTheWay: (() => Promise<Response>)[] = [];
  const late: Fault = async (arrive) => {
    onTheWay.push(arrive);
    throw new TypeError('fetch failed');
  };
  const slow: Fault = (arrive, signal) => {
    queueMicrotask(tablet.giveUp);
    return hang(arrive, signal);
  };
  home.heal();
  home.always((arrive, signal) => {
    if (!chance.percent(percent)) return arrive();
    met.faults += 1;
    return chance.weighted([...faults, [3, late], [1, slow]])(arrive, signal);
  });
  return {
    async settle() {
      home.heal();
      for (const arrive of onTheWay.splice(0)) await arrive();
    },
  };
}
