import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../../words/use-words.ts'

type Props = {
  readonly at: number
  readonly pages: number
  readonly zoom: (change: (now: number) => number) => void
  readonly go: (page: number) => void
}

const step = 1.25
const least = 0.4
const most = 4

/** Which page is seen, the way to the next, and how large. */
export function PdfTools({ at, pages, zoom, go }: Props) {
  const words = useWords()
  return (
    <div className="row pdf-tools">
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden="true" />}
        aria-label={words.printing.thumbnail(Math.max(1, at - 1))}
        disabled={at <= 1}
        onClick={() => go(at - 1)}
      />
      <span className="number" role="status">
        {pages > 0 && words.materials.page(at, pages)}
      </span>
      <Button
        size="small"
        icon={<RightOutlined aria-hidden="true" />}
        aria-label={words.printing.thumbnail(Math.min(pages, at + 1))}
        disabled={at >= pages}
        onClick={() => go(at + 1)}
      />
      <span className="grow" />
      <Button
        size="small"
        icon={<ZoomOutOutlined aria-hidden="true" />}
        aria-label={words.materials.zoomOut}
        onClick={() => zoom((now) => Math.max(least, now / step))}
      />
      <Button size="small" onClick={() => zoom(() => 1)}>
        {words.materials.fit}
      </Button>
      <Button
        size="small"
        icon={<ZoomInOutlined aria-hidden="true" />}
        aria-label={words.materials.zoomIn}
        onClick={() => zoom((now) => Math.min(most, now * step))}
      />
    </div>
  )
}
