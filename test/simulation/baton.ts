/**
 * One thread for the whole simulated world. Every place where a real device would wait (network, disk, timer) hands over the
 * baton and stands still until it is picked again, so that a seed alone decides the order of everything.
 */
export class Baton {
  readonly #paused: { readonly owner: string; readonly where: string; readonly go: () => void }[] = []
  readonly #dead = new Set<string>()
  #moves = 0
  #outside = 0

  /** Stands still until picked. A task of a crashed owner stands for ever. */
  pause(owner: string, where: string): Promise<void> {
    this.#moves += 1
    return new Promise((go) => {
      if (!this.#dead.has(owner)) this.#paused.push({ owner, where, go })
    })
  }

  /** Work that leaves the thread (the server's database): the world waits for it before anybody else moves. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.#outside += 1
    try {
      return await work()
    } finally {
      this.#outside -= 1
      this.#moves += 1
    }
  }

  get waiting(): number {
    return this.#paused.length
  }

  /** Lets one of those who stand go on; `fraction` in [0, 1) says which. */
  async pick(fraction: number): Promise<void> {
    const [next] = this.#paused.splice(Math.floor(fraction * this.#paused.length), 1)
    next?.go()
    await this.settle()
  }

  /** Everything of one owner stops where it stands, for ever. */
  crash(owner: string): void {
    this.#dead.add(owner)
    for (let at = this.#paused.length - 1; at >= 0; at -= 1) if (this.#paused[at]?.owner === owner) this.#paused.splice(at, 1)
  }

  /** Waits until nobody moves without the baton. */
  async settle(): Promise<void> {
    for (let still = 0; still < 2;) {
      const before = this.#moves
      await new Promise((later) => setImmediate(later))
      still = this.#outside === 0 && this.#moves === before ? still + 1 : 0
    }
  }
}
