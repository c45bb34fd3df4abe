import { createElement } from 'react'
export const rule = createElement
