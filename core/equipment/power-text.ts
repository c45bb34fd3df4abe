import type { ProbeFacts } from '../model/probe.ts'

type Power = NonNullable<ProbeFacts['power']>

/**
 * Minutes from `powercfg /query`: the last two hexadecimal figures are the seconds on mains and on battery, in every
 * language of Windows.
 */
export function powercfgMinutes(text: string): number | undefined {
  const figures = [...text.matchAll(/0x([0-9a-f]{8})\b/gi)].map((match) => Number.parseInt(match[1]!, 16))
  const mains = figures.at(-2)
  return mains === undefined ? undefined : Math.round(mains / 60)
}

/** The name in brackets at the end of `powercfg /getactivescheme`. */
export const powercfgPlan = (text: string): string => /\(([^()]*)\)\s*$/.exec(text.trim())?.[1] ?? ''

/** `pmset -g` of macOS: minutes, 0 for never. */
export function pmsetPower(text: string): Power | undefined {
  const value = (name: string) => new RegExp(`^\\s*${name}\\s+(\\d+)`, 'm').exec(text)?.[1]
  const [sleep, screen] = [value('sleep'), value('displaysleep')]
  return sleep === undefined || screen === undefined
    ? undefined
    : { plan: '', sleepAfter: Number(sleep), screenOffAfter: Number(screen) }
}

/** Seconds as `gsettings get` prints them: `uint32 300`, `1200`. */
export function gsettingsMinutes(text: string): number | undefined {
  const found = /(?:uint32\s+)?(\d+)\s*$/.exec(text.trim())?.[1]
  return found === undefined ? undefined : Math.round(Number(found) / 60)
}

/** Families from the names of the Windows registry: `SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc`. */
export function registryFonts(text: string): string[] {
  return [...text.matchAll(/^\s{2,}(.+?)\s+REG_SZ\s/gm)]
    .flatMap((match) => match[1]!.replace(/\s*\([^)]*\)\s*$/, '').split(/\s*&\s*/))
    .filter((name) => name !== '')
}

/** Families from `fc-list : family`, each by all its names. */
export const fontconfigFonts = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .flatMap((line) => line.split(','))
      .map((name) => name.trim().replaceAll('\\', ''))
      .filter((name) => name !== ''),
  ),
]
