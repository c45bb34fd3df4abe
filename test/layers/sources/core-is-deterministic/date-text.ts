export const today = Date()
