/** What a question says of people where it asks about all of them. */
export const EVERYBODY = { agents: [], teams: [], except: [] }
