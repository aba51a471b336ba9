/** A number from 0 up to 1 that is always the same for a seed (one round of the mulberry32 mixer). */
export const seededRandom = (seed: number): number => {
  const start = (Math.trunc(seed) + 0x6d2b79f5) | 0
  const mixed = Math.imul(start ^ (start >>> 15), start | 1)
  const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
  return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
}
