import { addressOf, alongParameters } from '../question/address.ts'
import { useQuestion } from '../question/use-question.ts'

/** The query part that goes along to another page: the question and which occupancy is meant, not how a table was sorted. */
export function useAlong(): string {
  const { along, occupancy } = useQuestion()
  return addressOf(along, alongParameters(occupancy))
}
