import type { Verbs } from '../desk.ts'

/** `photos`: brings candidates' photos in from folders, zips and single files. */
export function addPhotoVerb({ examVerb, run, words }: Verbs): void {
  examVerb('photos <sources...>', words.photos)
    .option('--dry-run', words.dryRun)
    .action((sources: string[], flags) =>
      run(flags, async ({ ask, exam, job, path }) => {
        const input = { exam: await exam(), job, paths: sources.map(path) }
        return flags.dryRun ? ask('photos.preview', input) : ask('photos.import', input)
      }),
    )
}
