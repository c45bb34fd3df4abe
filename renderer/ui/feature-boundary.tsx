import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

type Props = { readonly name: string; readonly children: ReactNode }

/**
 * Keeps a bug in one screen from taking the others down. React offers this to class components only,
 * which is why this is one.
 */
export class FeatureBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidUpdate(before: Props) {
    if (before.name !== this.props.name && this.state.broken) this.setState({ broken: false })
  }

  override render() {
    return this.state.broken ? <Broken retry={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ retry }: { readonly retry: () => void }) {
  const words = useWords()
  return (
    <div className="empty-note" role="alert">
      <h1>{words.common.featureBroken}</h1>
      <p className="muted">{words.common.featureBrokenText}</p>
      <div className="row">
        <Button type="primary" onClick={retry}>
          {words.common.retry}
        </Button>
      </div>
    </div>
  )
}
