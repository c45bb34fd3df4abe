import type { Command, Option } from 'commander'
import type { CallName, Input, Output } from '../../../core/contract.ts'
import type { App } from '../../services/app.ts'
import type { Words } from './words.ts'

/** What a verb works with: one open app, and the streams of the terminal. */
export type Desk = {
  readonly app: App
  /** Makes a call; throws its failure. */
  readonly ask: <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>
  /** The exam named by `--exam`, else the only one. */
  readonly exam: () => Promise<string>
  /** The id under which this run's long work can be cancelled. */
  readonly job: string
  /** Lines of standard input; ends early when the run is interrupted. */
  readonly lines: () => AsyncIterable<string>
  /** Writes one object to standard output, for verbs that answer line by line. */
  readonly line: (value: Record<string, unknown>) => Promise<void>
  /** Words for a person, on standard error. */
  readonly say: (words: string) => void
  /** A sentence for a failure, in the language of this run. */
  readonly describe: (thrown: unknown) => Record<string, unknown>
  /** Absolute path of a file or folder named on the command line. */
  readonly path: (named: string) => string
}

/** What a verb answers: the fields beside `ok`, or, for a verb that wrote its own lines, whether all went well. */
export type Answer = Record<string, unknown> | { readonly streamed: boolean }

/** The flags that every verb has. */
export type CommonFlags = { readonly data?: string; readonly lang?: 'zh' | 'en'; readonly exam?: string }

/** Opens what a verb needs, does its work, prints its answer and closes everything. */
export type Run = (flags: CommonFlags, work: (desk: Desk) => Promise<Answer>) => Promise<void>

/** What a file of verbs gets: where to add them, how to run them, and their words. */
export type Verbs = {
  readonly program: Command
  readonly run: Run
  readonly words: Words
  /** A verb that concerns the program. */
  readonly verb: (usage: string, about: string) => Command
  /** A verb that concerns one exam. */
  readonly examVerb: (usage: string, about: string) => Command
  readonly langFlag: () => Option
}
