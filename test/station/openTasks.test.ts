import * as assert from 'uvu/assert';
import { openTask } from '../../src/station/openTasks.ts';
import { suite } from '../support/suite.ts';

const test = suite('what children write at');

const tasks = [{ kind: 'cold' as const }, { kind: 'hot' as const }];

test('the cold task is open before teaching and the hot task after it, and neither while the class learns', () => {
  assert.is(openTask('cold', tasks)?.kind, 'cold');
  assert.is(openTask('hot', tasks)?.kind, 'hot');
  for (const stage of ['imitation', 'innovation', 'invention', 'polished'] as const) {
    assert.is(openTask(stage, tasks), undefined);
  }
});

test.run();
