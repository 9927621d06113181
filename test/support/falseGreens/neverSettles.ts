import { suite } from '../suite.ts';

const test = suite('never settles');
test('the tablet waits for an answer that never comes', () => new Promise(() => {}));
test('another tablet waits for it too', () => new Promise(() => {}));
test('a later test still runs', () => {});
test.run();
