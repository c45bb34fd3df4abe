import type { Material } from '../model/material.ts'
import type { SizedPart, Template, TemplateField } from '../model/template.ts'
import { plainCards } from './label-papers.ts'

/** What a material lets a site set: the editor shows these and no other. */
export type TemplateKnobs = {
  /** All that can be shown, in the order of the editor. */
  readonly fields: readonly TemplateField[]
  readonly sizes: readonly SizedPart[]
  readonly settings: readonly (keyof Omit<Template, 'fields' | 'sizes'>)[]
}

export const templateKnobs: Record<Material, TemplateKnobs> = {
  'admission-tickets': {
    fields: ['sex', 'id-number', 'school', 'class', 'photo', 'barcode', 'qr'],
    sizes: ['title', 'name'],
    settings: ['title', 'notices', 'idNumber', 'logo', 'order'],
  },
  'desk-cards': {
    fields: [
      'half-day',
      'seat',
      'name',
      'subject',
      'time',
      'admission-number',
      'room',
      'school',
      'class',
      'photo',
      'barcode',
      'qr',
    ],
    sizes: ['seat', 'name', 'details'],
    settings: ['labels', 'logo', 'blankSeats', 'order', 'cropMarks'],
  },
  'door-signs': {
    fields: ['seat', 'name', 'admission-number', 'school', 'class'],
    sizes: ['title', 'name', 'details'],
    settings: ['paper', 'logo', 'note'],
  },
  'sign-in-sheets': {
    fields: [
      'serial',
      'seat',
      'name',
      'sex',
      'admission-number',
      'id-number',
      'school',
      'class',
      'photo',
      'signature',
      'remark',
    ],
    sizes: ['name', 'details'],
    settings: ['title', 'idNumber', 'blankRows', 'logo', 'note'],
  },
  'room-records': { fields: [], sizes: [], settings: ['title', 'logo', 'note'] },
  'seat-maps': {
    fields: ['seat', 'name', 'photo', 'admission-number', 'school', 'class'],
    sizes: ['seat', 'name', 'details'],
    settings: ['paper', 'views', 'blankSeats', 'logo', 'note'],
  },
}

const plain: Template = {
  paper: 'A4',
  labels: plainCards,
  fields: [],
  sizes: { title: 100, seat: 100, name: 100, details: 100 },
  logo: false,
  title: '',
  notices: [],
  note: '',
  idNumber: 'masked',
  blankSeats: false,
  blankRows: 0,
  order: 'rows',
  cropMarks: false,
  views: ['candidate', 'invigilator'],
}

/** Every material as it comes with the program. Numbers and names that the notice regulates are not among them. */
export const templatePresets: Record<Material, Template> = {
  'admission-tickets': { ...plain, fields: ['sex', 'id-number', 'photo', 'barcode', 'qr'], idNumber: 'full' },
  'desk-cards': {
    ...plain,
    fields: ['half-day', 'seat', 'name', 'subject', 'time', 'admission-number', 'room', 'barcode', 'qr'],
    cropMarks: true,
  },
  'door-signs': { ...plain, fields: ['seat', 'name', 'admission-number', 'school'] },
  'sign-in-sheets': {
    ...plain,
    fields: ['serial', 'seat', 'name', 'admission-number', 'id-number', 'signature', 'remark'],
    blankRows: 5,
  },
  'room-records': plain,
  'seat-maps': { ...plain, fields: ['seat', 'name'], blankSeats: true },
}
