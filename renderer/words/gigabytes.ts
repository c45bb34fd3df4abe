/** Megabytes as gigabytes to read: small amounts with one decimal. */
export const gigabytes = (megabytes: number | string | undefined): string => {
  const value = Number(megabytes) / 1024
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}
