let context: AudioContext | undefined;

/** Two short notes for "come in", one low one for "wait": told apart without looking. */
export function playSound(kind: 'good' | 'bad'): void {
  context ??= new AudioContext();
  const notes = kind === 'good' ? [660, 880] : [180];
  const length = kind === 'good' ? 0.09 : 0.4;
  for (const [i, pitch] of notes.entries()) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = pitch;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + i * length);
    tone.stop(context.currentTime + (i + 1) * length);
  }
}
