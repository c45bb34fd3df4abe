const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * Text as part of a file name that Windows, macOS and Linux take: what Windows forbids becomes `_`, blanks and
 * dots at the ends go, 80 characters at most.
 */
export function safeFileName(text: string): string {
  const plain = [...text.replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, '_').replace(/\s+/g, ' ')]
    .slice(0, 80)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '')
  return plain === '' || reserved.test(plain) ? `_${plain}` : plain
}
