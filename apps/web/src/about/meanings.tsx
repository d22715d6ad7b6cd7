type MeaningsProps = { facts: Readonly<Record<string, { name: string; words: string }>> }

/** Terms, each with what is meant by it below. */
export function Meanings({ facts }: MeaningsProps) {
  return (
    <dl className="px-4 pb-2">
      {Object.values(facts).map(({ name, words }) => (
        <div key={name} className="border-t border-line py-2 first:border-0">
          <dt className="font-semibold">{name}</dt>
          <dd className="text-xs text-t2">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
