export const materials = {}
