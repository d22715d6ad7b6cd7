import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { sessionQuery } from '../api/list-queries.ts'
import { signOut } from '../api/sign-out.ts'
import { AUDIT } from '../words/audit.ts'
import { SIGN_IN } from '../words/sign-in.ts'

/** Who is signed in, as what, and the way out; nothing where nobody signs in. */
export function AccountItem({ close }: { close: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const [state, setState] = useState<'here' | 'leaving' | 'failed'>('here')
  if (!session?.features.signIn) return null
  const { viewer, rights } = session
  const leave = async () => {
    setState('leaving')
    try {
      location.assign(await signOut())
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="border-t border-line p-1.5">
      <p className="px-[10px] py-1">
        <b className="block truncate font-medium">
          <bdi>{viewer.name}</bdi>
        </b>
        <span className="block truncate text-xs text-t3" title={viewer.email ?? undefined}>
          {SIGN_IN.roles[rights.role]}
          {viewer.email && ` · ${viewer.email}`}
        </span>
      </p>
      {(rights.audit || rights.ownAgent !== null) && (
        <Link to="/audit" className="menu-item text-t1" onClick={close}>
          {rights.audit ? AUDIT.title : AUDIT.ownTitle}
        </Link>
      )}
      <button type="button" className="menu-item w-full" disabled={state === 'leaving'} onClick={() => void leave()}>
        {state === 'leaving' ? SIGN_IN.signingOut : SIGN_IN.signOut}
      </button>
      <p role="alert" className="px-[10px] text-xs">
        {state === 'failed' && SIGN_IN.signOutFailed}
      </p>
    </div>
  )
}
