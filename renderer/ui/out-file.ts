/** A file of that name in a folder of this computer; characters that no file name may have become `-`. */
export function outFile(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/'
  return `${folder.replace(/[\\/]+$/, '')}${separator}${name.replace(/[\\/:*?"<>|]+/g, '-')}`
}
