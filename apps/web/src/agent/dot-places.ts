type Values = { own: number | null; median: number; values: readonly number[] }

const EDGE = 8

/** Where values lie in so many pixels, from the least to the most of all; null without room. */
export function dotPlaces({ own, median, values }: Values, width: number) {
  if (width < 4 * EDGE) return null
  const all = own === null ? values : [...values, own]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const place = (value: number) =>
    most === least ? width / 2 : EDGE + ((value - least) / (most - least)) * (width - 2 * EDGE)
  return {
    values: values.map((value) => rounded(place(value))),
    median: rounded(place(median)),
    own: own === null ? null : rounded(place(own)),
  }
}

const rounded = (pixels: number) => Math.round(pixels * 10) / 10
