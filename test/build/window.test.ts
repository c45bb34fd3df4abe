import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from './tracked-files.ts'

const built = join(root, 'out', 'renderer')

describe('the built window', () => {
  beforeAll(async () => {
    const { buildWindow } = (await import(new URL('../../build/building/window.mjs', import.meta.url).href)) as {
      buildWindow: () => Promise<boolean>
    }
    await buildWindow()
  })

  test('has no inline script and no inline style, and leaves the nonce to the services', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8')
    expect(page).toContain('content="__NONCE__"')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/)
  })

  test('loads nothing from elsewhere', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8')
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!)
    expect(loaded.filter((address) => !address.startsWith('./assets/'))).toEqual([])
    expect(loaded.filter((address) => !existsSync(join(built, address)))).toEqual([])
  })

  test('brings the files of the PDF viewer', () => {
    expect(existsSync(join(built, 'pdf', 'worker.mjs'))).toBe(true)
    expect(readdirSync(join(built, 'pdf', 'cmaps'))).toContain('UniGB-UCS2-H.bcmap')
    expect(readdirSync(join(built, 'pdf', 'standard_fonts'))).toContain('LiberationSans-Regular.ttf')
  })
})
