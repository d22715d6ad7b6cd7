/** The lines above a printed page. */
export const PRINT = {
  title: ({ page }: { page: string }) => `Readyboard · ${page}`,
  agents: ({ chosen }: { chosen: string }) => `Agents ${chosen}`,
  range: ({ name, range }: { name: string; range: string }) => `${name}, ${range}`,
  interval: ({ name }: { name: string }) => `by ${name}`,
  zone: ({ city, short }: { city: string; short: string }) => `${city} time, ${short}`,
  compared: ({ range }: { range: string }) => `compared ${range}`,
  occupancy: ({ words, formula }: { words: string; formula: string }) => `Occupancy ${words}: ${formula}`,
  asOf: ({ time }: { time: string }) => `Data as of ${time}`,
  covered: ({ covered, total }: { covered: string; total: string }) => `${covered} of ${total} intervals`,
  printed: ({ address }: { address: string }) => `Printed from ${address}`,
}
