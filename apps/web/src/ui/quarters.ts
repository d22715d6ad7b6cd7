/** The last quarter that was reached, in percent: spoken at each, since every step would be too much to listen to. */
export const quarterReached = (share: number): number => Math.floor(share * 4) * 25
