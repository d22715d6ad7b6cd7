/** Why what somebody asked for did not happen; spoken at once. */
export function ActionError({ error }: { error: Error | null }) {
  if (!error) return null
  return (
    <p role="alert" className="mt-1 font-medium text-danger">
      {error.message}
    </p>
  )
}
