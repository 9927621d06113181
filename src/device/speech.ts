/** The tablet's own voice. Only one that speaks without a network is used: no child's words are sent anywhere. */
export interface Voice {
  /** Speaks one line; `at` tells how far it has come, in characters, and `done` that it is over. */
  speak(line: string, at: (character: number) => void, done: () => void): void;
  stop(): void;
}

export type Pace = keyof typeof rates;
/** The usual one is a little slower than an adult speaks to an adult. */
const rates = { usual: 0.9, slow: 0.6, fast: 1.2 };

interface Sound {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The voice of whoever recorded the lines, for a tablet without its own. It tells of no words, only of lines. */
export function recordedVoice(sounds: ReadonlyMap<string, Sound>, pace: Pace = 'usual'): Voice {
  // One for all lines: an iPad lets only that play on which a tap has begun.
  const audio = new Audio();
  const letGo = () => {
    audio.onended = null;
    audio.onerror = null;
    audio.pause();
    URL.revokeObjectURL(audio.src);
  };
  return {
    speak(line, _at, done) {
      const sound = sounds.get(line);
      if (!sound) return done();
      letGo();
      let isOver = false;
      const over = () => {
        if (isOver) return;
        isOver = true;
        done();
      };
      audio.src = URL.createObjectURL(new Blob([sound.bytes], { type: sound.type }));
      audio.playbackRate = rates[pace] / rates.usual;
      audio.onended = over;
      audio.onerror = over;
      audio.play().catch(over);
    },
    stop: letGo,
  };
}

/** Undefined where this tablet has no such voice for that language. */
export function ownVoice(language: string, pace: Pace = 'usual'): Voice | undefined {
  const synthesis = globalThis.speechSynthesis;
  const voice = synthesis
    ?.getVoices()
    .find(({ localService, lang }) => localService && lang.toLowerCase().startsWith(language));
  if (!synthesis || !voice) return undefined;
  return {
    speak(line, at, done) {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rates[pace];
      utterance.onboundary = ({ charIndex }) => at(charIndex);
      utterance.onend = done;
      utterance.onerror = done;
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}
