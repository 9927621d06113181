import * as assert from 'uvu/assert';
import { recordedVoice } from '../../src/device/speech.ts';
import { suite } from '../support/suite.ts';

const test = suite('the voice of whoever recorded the lines');
const target = 'I can use a simile.';

/** Plays nothing, and is over when it is told. */
class FakeAudio {
  static made: FakeAudio[] = [];
  src = '';
  playbackRate = 1;
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  played = 0;
  constructor() {
    FakeAudio.made.push(this);
  }
  play = async () => {
    this.played += 1;
    if (this.src === '') throw new Error('nothing to play');
  };
  pause = () => undefined;
}

test('lines are played one after the other, each is over once, and what has no sound keeps nobody waiting', () => {
  Object.assign(globalThis, { Audio: FakeAudio });
  const sounds = new Map([[target, { type: 'audio/webm', bytes: new Uint8Array(9) }]]);
  const voice = recordedVoice(sounds, 'slow');
  const over: string[] = [];
  const speak = (line: string) =>
    voice.speak(
      line,
      () => undefined,
      () => over.push(line),
    );
  speak('Hello Amy');
  assert.equal(over, ['Hello Amy']);
  speak(target);
  const [audio] = FakeAudio.made;
  if (!audio) throw new Error('no sound was made');
  assert.equal([audio.played, audio.playbackRate < 1, over.length], [1, true, 1]);
  const { onended, onerror } = audio;
  onended?.();
  onerror?.();
  assert.equal(over, ['Hello Amy', target]);
  speak(target);
  voice.stop();
  assert.equal([audio.onended, FakeAudio.made.length, over.length], [null, 1, 2]);
});

test.run();
