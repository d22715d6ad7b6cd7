import { useParams } from 'react-router'
import { OpenLink } from '../share/open-link.tsx'
import { FRAME } from '../words/frame.ts'
import { SHARE } from '../words/share.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around a short link while it is opened, or where it cannot be. */
export function ShortLinkScreen() {
  const { id = '' } = useParams()
  return (
    <>
      <title>{FRAME.title({ page: SHARE.openingTitle })}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <OpenLink key={id} id={id} />
      </main>
    </>
  )
}
