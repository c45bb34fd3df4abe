import { labelPapers } from '../../core/materials/label-papers.ts'

/** The measures of a paper of the library. */
export const labelsOf = (id: string) => {
  const { name: _name, origin: _origin, ...labels } = labelPapers.find((paper) => paper.id === id)!
  return labels
}
