/** The tablet's own voice. Only one that speaks without a network is used: no child's words are sent anywhere. */
export interface Voice {
  /** Speaks one line; `at` tells how far it has come, in characters, and `done` that it is over. */
  speak(line: string, at: (character: number) => void, done: () => void): void;
  stop(): void;
}

/** Undefined where this tablet has no such voice for that language. */
export function ownVoice(language: string): Voice | undefined {
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
      // A little slower than an adult speaks to an adult.
      utterance.rate = 0.9;
      utterance.onboundary = ({ charIndex }) => at(charIndex);
      utterance.onend = done;
      utterance.onerror = done;
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}
