type Labels = Readonly<Record<string, string | number>>;

/** Prometheus text format 0.0.4, the three kinds the house needs. Labels are routes and codes, never persons. */
export class Metrics {
  readonly #help = new Map<string, { readonly kind: 'counter' | 'gauge' | 'histogram'; readonly help: string }>();
  readonly #values = new Map<string, number>();
  readonly #gauges: { readonly name: string; readonly read: () => number | Promise<number> }[] = [];

  counter(name: string, help: string): (labels?: Labels, by?: number) => void {
    this.#help.set(name, { kind: 'counter', help });
    return (labels = {}, by = 1) => this.#add(name + written(labels), by);
  }

  /** Read when asked. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    this.#help.set(name, { kind: 'gauge', help });
    this.#gauges.push({ name, read });
  }

  /** @param bounds upper bounds of the buckets, ascending */
  histogram(name: string, help: string, bounds: readonly number[]): (value: number, labels?: Labels) => void {
    this.#help.set(name, { kind: 'histogram', help });
    return (value, labels = {}) => {
      for (const le of [...bounds, '+Inf']) {
        this.#add(`${name}_bucket${written({ ...labels, le })}`, le === '+Inf' || value <= Number(le) ? 1 : 0);
      }
      this.#add(`${name}_sum${written(labels)}`, value);
      this.#add(`${name}_count${written(labels)}`, 1);
    };
  }

  #add(key: string, by: number): void {
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  async print(): Promise<string> {
    for (const { name, read } of this.#gauges) this.#values.set(name, await read());
    const lines: string[] = [];
    for (const [name, { kind, help }] of this.#help) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`);
      for (const [key, value] of this.#values) {
        if (key.replace(/[{].*/, '').replace(/_(bucket|sum|count)$/, '') === name || key === name) {
          lines.push(`${key} ${value}`);
        }
      }
    }
    return `${lines.join('\n')}\n`;
  }
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${String(value).replace(/["\\\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
