import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { makeSmall } from '../../electron/services/photos/make-small.ts'
import { photoLimits } from '../../electron/services/photos/photo-limits.ts'
import { aBitmap, aJpeg, aPng, aWebp, colourAt } from './pictures.ts'

async function small(bytes: Buffer) {
  const answer = await makeSmall(bytes, photoLimits)
  if ('problem' in answer) throw new Error(answer.problem)
  const jpeg = Buffer.from(answer.jpeg)
  return { ...answer, jpeg, about: await sharp(jpeg).metadata() }
}
const problem = async (bytes: Buffer, limits = photoLimits) => {
  const answer = await makeSmall(bytes, limits)
  return 'problem' in answer ? answer.problem : 'none'
}

describe('a stored photo', () => {
  test.each([
    ['a JPEG', () => aJpeg(9, { width: 3000, height: 4000 }), [331, 441]],
    ['a wide PNG', () => aPng(9, { width: 1000, height: 500 }), [358, 179]],
    ['a WebP', () => aWebp(9), [331, 441]],
    ['a small one, never enlarged', () => aJpeg(9, { width: 102, height: 126 }), [102, 126]],
    ['a bitmap of an ID card reader', async () => aBitmap(), [102, 126]],
    ['one pixel', () => aPng(1, { width: 1, height: 1 }), [1, 1]],
    [
      'grey',
      async () =>
        sharp(await aJpeg(9))
          .toColourspace('b-w')
          .jpeg()
          .toBuffer(),
      [331, 441],
    ],
    [
      'CMYK',
      async () =>
        sharp(await aJpeg(9))
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
      [331, 441],
    ],
    [
      '16 bits',
      async () =>
        sharp(await aJpeg(9))
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
      [331, 441],
    ],
    [
      'progressive',
      async () =>
        sharp(await aJpeg(9))
          .jpeg({ progressive: true })
          .toBuffer(),
      [331, 441],
    ],
  ] as const)('of %s is a baseline sRGB JPEG of three colours within 358 × 441', async (_, make, [width, height]) => {
    const { about, width: w, height: h } = await small(await make())
    expect([about.width, about.height, w, h]).toEqual([width, height, width, height])
    expect(about).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, isProgressive: false })
  })

  test('is upright and keeps nothing that the camera wrote, place and owner among it', async () => {
    const turned = await sharp(await aJpeg(9, { width: 640, height: 480 }))
      .withExif({ IFD0: { Copyright: 'OWNER-OF-THE-CAMERA' }, IFD3: { GPSLatitude: '39/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(turned).metadata()).orientation).toBe(6)
    const { about, jpeg } = await small(turned)
    expect([about.width, about.height]).toEqual([331, 441])
    expect([about.exif, about.icc, about.iptc, about.xmp, about.orientation]).toEqual(Array(5).fill(undefined))
    expect(jpeg.includes('OWNER')).toBe(false)
  })

  test('of a bitmap has its colours and stands on its feet', async () => {
    const { jpeg } = await small(aBitmap())
    const [top, bottom] = [await colourAt(jpeg, 0.5, 0.1), await colourAt(jpeg, 0.5, 0.9)]
    expect(top[0]).toBeGreaterThan(200)
    expect(top[2]).toBeLessThan(60)
    expect(bottom[2]).toBeGreaterThan(200)
  })

  test('has white where the picture was see-through', async () => {
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    const { jpeg } = await small(await clear.png().toBuffer())
    expect(await colourAt(jpeg, 0.5, 0.5)).toEqual([255, 255, 255])
  })

  test('is small enough for hundreds on a stick: under 60 KB even of a noisy picture', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 25 }
    const noisy = sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#888', noise } })
    expect((await small(await noisy.jpeg().toBuffer())).jpeg.length).toBeLessThan(60_000)
  })
})

describe('no photo is made', () => {
  test('of what is damaged, cut short or no picture at all', async () => {
    const jpeg = await aJpeg(3, { width: 800, height: 800 })
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 25 }
    const png = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#888', noise } })
      .png()
      .toBuffer()
    expect(await problem(jpeg.subarray(0, Math.floor(jpeg.length * 0.6)))).toBe('damaged')
    expect(await problem(png.subarray(0, png.length / 2))).toBe('damaged')
    expect(await problem(aBitmap().subarray(0, 5000))).toBe('damaged')
    expect(await problem(Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(4000, 7)]))).toBe('damaged')
    expect(await problem(Buffer.from('MZ\x90 no picture'))).toBe('not-a-picture')
    expect(await problem(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toBe(
      'not-a-picture',
    )
    expect(await problem(await sharp(jpeg).tiff().toBuffer())).toBe('not-a-picture')
    expect(await problem(Buffer.alloc(0))).toBe('empty')
  })

  test('of one with more pixels than the limit, told by its header alone', async () => {
    const huge = await aPng(3, { width: 9000, height: 7000 })
    expect(huge.length).toBeLessThan(1_000_000)
    expect(await problem(huge)).toBe('too-many-pixels')
    expect(await problem(await aJpeg(3), { ...photoLimits, pixels: 1000 })).toBe('too-many-pixels')
    expect(await problem(aBitmap(), { ...photoLimits, pixels: 1000 })).toBe('too-many-pixels')
  })

  test('of a bitmap that lies about its size or is packed', async () => {
    const lying = aBitmap()
    lying.writeInt32LE(0x7fffffff, 18)
    expect(await problem(lying)).toBe('too-many-pixels')
    const negative = aBitmap()
    negative.writeInt32LE(-5, 18)
    expect(await problem(negative)).toBe('damaged')
    const packed = aBitmap()
    packed.writeUInt32LE(1, 30)
    expect(await problem(packed)).toBe('kind-not-read')
  })
})
