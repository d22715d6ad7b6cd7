import { useEffect, useState } from 'react'

/** A value once it has stood still, so that not every key press asks the server. */
export function useDebounced<Value>(value: Value, milliseconds = 150): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
