import { relative } from 'node:path';

/** What the runner of node:test says about one test, as far as the ledger reads it. */
export interface Told {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly skip?: string | boolean | undefined;
  readonly details: { readonly type?: string | undefined; readonly error?: Error | undefined };
}

interface Failure {
  readonly place: string;
  readonly name: string;
  readonly error: string;
}

/** Full forms of real-time tests: wanted only by `npm run test:long`, so their absence is no news. */
const longForm = '--long';

/** Counts what ran, keeps what failed, and what could not run with the thing that it needs. */
export class TestLedger {
  readonly #root: string;
  readonly #failures: Failure[] = [];
  readonly #needs = new Map<string, Set<string>>();
  readonly #said = new Map<string, string>();
  #passed = 0;
  #skipped = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** Output of a test file: shown only if it fails. */
  heard(file: string | undefined, text: string): void {
    const path = this.#path(file);
    this.#said.set(path, (this.#said.get(path) ?? '') + text);
  }

  passed(told: Told): void {
    if (told.skip === undefined || told.skip === false) {
      if (told.details.type !== 'suite') this.#passed += 1;
      return;
    }
    this.#skipped += 1;
    const reason = typeof told.skip === 'string' ? told.skip : 'needs: a reason, the skip gives none';
    this.missed(reason.replace(/^needs: /, ''), this.#path(told.file));
  }

  /** A suite fails with its tests; only they are told. @returns what to say of it at once; the end of the run says all */
  failed(told: Told): string | undefined {
    if (told.details.type === 'suite' && isBecauseOfTests(told.details.error)) return undefined;
    const { error } = told.details;
    const cause = error?.cause instanceof Error ? error.cause : error;
    const place = `${this.#path(told.file)}:${told.line ?? 1}`;
    const whole = cause?.stack ?? String(error?.cause ?? error);
    this.#failures.push({ place, name: told.name, error: whole });
    return `${told.name}: ${whole.split('\n', 1)[0]}`;
  }

  /** Something could not run for the lack of a thing. */
  missed(need: string, what: string): void {
    const missed = this.#needs.get(need) ?? new Set();
    this.#needs.set(need, missed.add(what));
  }

  lacks(need: string): boolean {
    return this.#needs.has(need);
  }

  get hasFailures(): boolean {
    return this.#failures.length > 0;
  }

  /** The end of the run: failures whole, then one list of what could not run, then the count. */
  report(): string {
    const failures = this.#failures.map(({ place, name, error }) => `✖ ${name}\n  ${place}\n${indented(error)}\n`);
    const noise = [...new Set(this.#failures.map(({ place }) => place.replace(/:\d+$/, '')))]
      .filter((file) => this.#said.has(file))
      .map((file) => `what ${file} printed:\n${indented(this.#said.get(file) ?? '')}\n`);
    const count = `${this.#passed} passed, ${this.#failures.length} failed, ${this.#skipped} skipped`;
    return [...failures, ...noise, ...this.#couldNotRun(), count].join('\n');
  }

  #couldNotRun(): string[] {
    const missing = [...this.#needs].filter(([need]) => need !== longForm);
    const long = this.#needs.get(longForm)?.size ?? 0;
    const lines = missing.map(([need, what]) => `  needs ${need}: ${[...what].sort().join(', ')}`);
    if (long > 0) lines.push(`  long forms in ${long} files: npm run test:long`);
    return lines.length > 0 ? [`did not run here:\n${lines.join('\n')}\n`] : [];
  }

  #path(file: string | undefined): string {
    return file === undefined ? 'unknown file' : relative(this.#root, file);
  }
}

function isBecauseOfTests(error: Error | undefined): boolean {
  return (error as { failureType?: string } | undefined)?.failureType === 'subtestsFailed';
}

const indented = (text: string): string => text.trimEnd().replace(/^/gm, '    ');
