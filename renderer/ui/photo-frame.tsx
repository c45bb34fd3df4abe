import { UserOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import './photo-frame.css'

type Props = {
  /** null: there is no photo, and the frame says so. */
  readonly url: string | null
  /** Whose it is; absent where the name stands beside it. */
  readonly name?: string
  /** What stands in place of a photo that is not there. */
  readonly instead?: string
}

/** A candidate's photo, or an empty frame of the same size with words in it. */
export function PhotoFrame({ url, name, instead }: Props) {
  const { photos } = useWords()
  const [broken, setBroken] = useState<string>()
  if (url !== null && url !== broken)
    return (
      <span className="photo-frame">
        <img src={url} alt={name === undefined ? '' : photos.of(name)} onError={() => setBroken(url)} />
      </span>
    )
  return (
    <span className="photo-frame empty">
      <UserOutlined aria-hidden="true" />
      <span>{url === null ? (instead ?? photos.none) : photos.gone}</span>
    </span>
  )
}
