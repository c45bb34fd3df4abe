import type { Verdict } from '../../../core/model/record.ts'

/** Tones by kind of verdict: [frequency in Hz, from, to in seconds]. Told apart by rhythm as well as by pitch. */
const tunes = {
  in: [
    [880, 0, 0.09],
    [1319, 0.09, 0.22],
  ],
  late: [
    [880, 0, 0.09],
    [659, 0.13, 0.3],
  ],
  again: [
    [440, 0, 0.12],
    [440, 0.18, 0.3],
    [440, 0.36, 0.48],
  ],
  ask: [
    [587, 0, 0.1],
    [784, 0.12, 0.2],
    [587, 0.22, 0.32],
  ],
  stop: [[196, 0, 0.5]],
} as const

let context: AudioContext | undefined

/** Opens the way to the loudspeaker, which takes longer than any scan may; undefined where the computer has no sound. */
export function openSound(): AudioContext | undefined {
  if (window.AudioContext) context ??= new window.AudioContext()
  return context
}

/** Sounds a verdict; `undefined` is a scan that was not recorded. Silent where the computer has no sound. */
export function sound(verdict: Verdict | undefined): void {
  const context = openSound()
  if (!context) return
  void context.resume()
  for (const [frequency, from, to] of tunes[tuneOf(verdict)]) tone(context, frequency, from, to)
}

function tuneOf(verdict: Verdict | undefined): keyof typeof tunes {
  if (verdict === 'checked-in') return 'in'
  if (verdict === 'late') return 'late'
  if (verdict === 'already-checked-in') return 'again'
  return verdict === 'ambiguous' ? 'ask' : 'stop'
}

function tone(audio: AudioContext, frequency: number, from: number, to: number): void {
  const [oscillator, volume] = [audio.createOscillator(), audio.createGain()]
  const start = audio.currentTime
  oscillator.type = frequency < 300 ? 'square' : 'sine'
  oscillator.frequency.value = frequency
  volume.gain.setValueAtTime(0.18, start + from)
  volume.gain.linearRampToValueAtTime(0, start + to)
  oscillator.connect(volume).connect(audio.destination)
  oscillator.start(start + from)
  oscillator.stop(start + to)
}
