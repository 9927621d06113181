import { suite } from '../suite.ts';

suite('no test').run();
