import { suite } from '../support/suite.ts';
import { stationsDay } from './stationsDay.ts';

const test = suite('stations', { timeoutMs: 180_000 });
stationsDay(test);

test.run();
