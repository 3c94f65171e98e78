/**
 * The device's own voice. A voice that is not local is never used: it would send a child's words to somebody's server.
 * Null where there is none for the language.
 */
export function findOwnVoice(language: string): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService)
  const spoken = language.toLowerCase()
  return own.find((voice) => voice.lang.replace('_', '-').toLowerCase() === spoken)
    ?? own.find((voice) => voice.lang.toLowerCase().startsWith(spoken.slice(0, 2)))
    ?? null
}

/** Reads words out, calmly. `done` is called when it ends, however it ends. */
export function readOut(text: string, language: string, done: () => void): void {
  const voice = findOwnVoice(language)
  if (voice === null) return done()
  speechSynthesis.cancel()
  const spoken = new SpeechSynthesisUtterance(text)
  spoken.voice = voice
  spoken.lang = voice.lang
  spoken.rate = 0.9
  spoken.onend = done
  spoken.onerror = done
  speechSynthesis.speak(spoken)
}

export function stopReading(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}
