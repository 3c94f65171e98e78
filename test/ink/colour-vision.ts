type Matrix = readonly (readonly [number, number, number])[]

/** Normal sight and full protanopia, deuteranopia, tritanopia: matrices of Machado, Oliveira and Fernandes (2009), linear RGB. */
export const SIGHTS: readonly Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
]

/** Distance in OKLab of two `#rrggbb` colours as seen with a kind of sight; 0.02 is about the least a person notices. */
export function differenceOfColours(one: string, other: string, sight: Matrix): number {
  const [a, b] = [seen(one, sight), seen(other, sight)]
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

function seen(hex: string, sight: Matrix): number[] {
  const linear = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  const [r = 0, g = 0, b = 0] = sight.map((row) => row.reduce((sum, weight, index) => sum + weight * (linear[index] ?? 0), 0))
  const root = (value: number): number => Math.cbrt(Math.max(0, value))
  const l = root(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = root(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = root(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}
