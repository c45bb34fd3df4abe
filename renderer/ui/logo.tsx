/** The mark of the product: a seal with a desk under a tick. Decorative; the word beside it names it. */
export const Logo = () => (
  <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="1.5" y="1.5" width="29" height="29" rx="5" fill="var(--seal)" />
    <path
      d="M9 10.5l4.6 4.6L23 6.6"
      fill="none"
      stroke="#fff"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path d="M6.5 19.5h19M9.5 19.5v6M22.5 19.5v6" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
)
