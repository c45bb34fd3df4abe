import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'

/** Where the fonts are on this computer. */
export type FontFiles = {
  readonly regular: string
  readonly bold: string
  /** Fonts of the computer for hanzi that the two lack; only those that exist, best first. */
  readonly fallbacks: readonly string[]
}

/** Finds the fonts. Throws `font-missing` where the ones that ship with the program are gone. */
export function findFontFiles(platform: string, env: Readonly<Record<string, string | undefined>>): FontFiles {
  return {
    regular: shipped('400Regular/NotoSansSC_400Regular.ttf'),
    bold: shipped('700Bold/NotoSansSC_700Bold.ttf'),
    fallbacks: rareHanziFonts(platform, env).filter((file) => existsSync(file)),
  }
}

function shipped(file: string): string {
  try {
    return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`)
  } catch {
    throw refusal({ code: 'font-missing', file })
  }
}

/**
 * Fonts with the hanzi of Extension B and later, of which Noto Sans SC has a few hundred only. Windows has
 * SimSun-ExtB since Vista; the Hanazono fonts are a Linux package.
 */
function rareHanziFonts(platform: string, env: Readonly<Record<string, string | undefined>>): string[] {
  if (platform === 'win32') {
    const fonts = join(env.WINDIR ?? 'C:\\Windows', 'Fonts')
    return ['simsunb.ttf', 'SimSunExtG.ttf'].map((file) => join(fonts, file))
  }
  const folders = ['/usr/share/fonts/truetype/hanazono', '/usr/share/fonts/hanazono']
  return folders.flatMap((folder) => ['HanaMinA.ttf', 'HanaMinB.ttf'].map((file) => join(folder, file)))
}
