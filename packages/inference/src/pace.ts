/** Time that the model took for some rows. */
export interface Latency {
  readonly seconds: number;
  readonly rows: number;
}

/** The fastest run of a tile on the leading thread. The first counts only while it is alone: the runtime sets itself up in it. */
export class Pace {
  #latency: Latency = { seconds: Number.POSITIVE_INFINITY, rows: 1 };
  #runs = 0;

  get latency(): Latency {
    return this.#latency;
  }

  get secondsPerRow(): number {
    return this.#latency.seconds / this.#latency.rows;
  }

  /** Whether nothing but the first run is known. */
  get cold(): boolean {
    return this.#runs < 2;
  }

  /** Runs a tile of `rows` rows and takes its time. */
  async time(rows: number, run: () => Promise<void>): Promise<void> {
    const started = performance.now();
    await run();
    const seconds = (performance.now() - started) / 1000;
    if (this.cold || seconds / rows < this.secondsPerRow) this.#latency = { seconds, rows };
    this.#runs += 1;
  }
}
