export enum Verdict {
  present,
}
