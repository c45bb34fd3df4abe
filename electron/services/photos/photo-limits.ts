import { largestPhoto } from '../../../core/roster/photo-plan.ts'

/** What reading photos may cost. */
export type PhotoLimits = {
  /** Bytes of one file, as it lies and as it comes out of a zip. */
  readonly bytes: number
  readonly pixels: number
  /** Bytes that all zips together may unpack to, counted as they come out. */
  readonly unpackedBytes: number
  /** Files in all folders and zips. */
  readonly files: number
  /** Seconds for one picture, and for the list of files. */
  readonly seconds: number
  /** Memory of the reading thread beside the pixels. */
  readonly megabytes: number
}

export const photoLimits: PhotoLimits = {
  bytes: largestPhoto,
  pixels: 60_000_000,
  unpackedBytes: 16 * 1024 ** 3,
  files: 200_000,
  seconds: 30,
  megabytes: 512,
}
