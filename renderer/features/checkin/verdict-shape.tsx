import type { ReactNode } from 'react'
import type { Verdict } from '../../../core/model/record.ts'

const circle = <circle cx="32" cy="32" r="26" />
const octagon = <path d="M21 6h22l15 15v22L43 58H21L6 43V21z" />
const square = <rect x="7" y="7" width="50" height="50" rx="6" />
const triangle = <path d="M32 6l28 50H4z" />

/** Each verdict has an outline and a sign of its own, so that colour is never needed to tell them apart. */
const shapes: Record<Verdict, ReactNode> = {
  'checked-in': (
    <>
      {circle}
      <path d="M19 33l9 10 18-21" />
    </>
  ),
  late: (
    <>
      {circle}
      <path d="M32 17v16l11 7" />
    </>
  ),
  'already-checked-in': (
    <>
      {square}
      <path d="M14 33l8 9 13-17M29 40l3 3 15-19" />
    </>
  ),
  'too-early': (
    <>
      {square}
      <path d="M21 16h22M21 48h22M24 16c0 10 8 12 8 16s-8 6-8 16M40 16c0 10-8 12-8 16s8 6 8 16" />
    </>
  ),
  'too-late': (
    <>
      {octagon}
      <path d="M17 32h30" />
    </>
  ),
  'wrong-room': (
    <>
      {triangle}
      <path d="M20 44h22M34 36l8 8-8 8" transform="translate(1 -4)" />
    </>
  ),
  'wrong-session': (
    <>
      {triangle}
      <path d="M32 26v14M32 47v2" />
    </>
  ),
  ambiguous: (
    <>
      {square}
      <path d="M24 25c0-6 4-9 8-9s9 3 9 9c0 7-9 7-9 14M32 46v2" />
    </>
  ),
  'not-on-roster': (
    <>
      {octagon}
      <path d="M22 22l20 20M42 22L22 42" />
    </>
  ),
  withdrawn: (
    <>
      {octagon}
      <path d="M18 46l28-28" />
    </>
  ),
  'session-closed': (
    <>
      {octagon}
      <path d="M22 30h20v14H22zM26 30v-5a6 6 0 0 1 12 0v5" />
    </>
  ),
}

export const VerdictShape = ({ verdict }: { readonly verdict: Verdict }) => (
  <svg className="verdict-shape" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    {shapes[verdict]}
  </svg>
)
