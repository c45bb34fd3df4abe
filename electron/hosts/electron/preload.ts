import { contextBridge, ipcRenderer, webUtils } from 'electron'

// The same names as in parts.ts: a sandboxed preload is one file and imports nothing of ours.
const callChannel = 'call'
const eventChannel = 'event'

contextBridge.exposeInMainWorld('bridge', {
  call: (text: string): Promise<string> => ipcRenderer.invoke(callChannel, String(text)),
  onEvent(listener: (text: string) => void): () => void {
    const heard = (_event: unknown, text: string): void => listener(text)
    ipcRenderer.on(eventChannel, heard)
    return () => void ipcRenderer.off(eventChannel, heard)
  },
  pathOf: async (file: File): Promise<string> => webUtils.getPathForFile(file),
})
