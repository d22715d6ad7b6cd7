import { useSearchParams } from 'react-router'
import { Mark } from '../ui/mark.tsx'
import { FRAME } from '../words/frame.ts'
import { SIGN_IN } from '../words/sign-in.ts'
import './sign-in.css'

const SAID: Readonly<Record<string, string>> = SIGN_IN.because

/** For whoever is not signed in: one way in, and why they are here where something went wrong. */
export function SignInScreen() {
  const [params] = useSearchParams()
  const returnTo = params.get('returnTo') ?? '/'
  const because = SAID[params.get('because') ?? '']
  return (
    <main id="content" className="sign-in">
      <title>{FRAME.title({ page: SIGN_IN.title })}</title>
      <section className="card">
        <p className="sign-in-name">
          <Mark />
          {FRAME.product}
        </p>
        <h1>{SIGN_IN.heading}</h1>
        {because && <p role="status">{because}</p>}
        <p className="text-t2">{SIGN_IN.why}</p>
        <a className="button primary" href={`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>
          {SIGN_IN.button}
        </a>
        {returnTo !== '/' && <p className="text-xs text-t3">{SIGN_IN.returns}</p>}
      </section>
    </main>
  )
}
