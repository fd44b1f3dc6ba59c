import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority, issueServerCertificate } from '@ashyq/pki';
import { type Holder, NcaLayer, type NcaLayerMood, TestPki } from '@ashyq/pki/testing';
import type { Court } from './court.ts';

/** Where every page looks for NCALayer. */
const ADDRESS = '127.0.0.1:13579';

const clock = (): Temporal.Instant => Temporal.Now.instant();

interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** A computer with NCALayer on it: its browser finds the program at the address at which every page looks for it. */
export class SignersComputer {
  /** Keys in its storage; the first that fits is taken. */
  readonly keys: Holder[];
  readonly #tls: Tls;
  readonly #port: number;
  #program: NcaLayer;

  private constructor(program: NcaLayer, keys: Holder[], tls: Tls) {
    this.keys = keys;
    this.#tls = tls;
    this.#program = program;
    this.#port = Number(new URL(program.address).port);
  }

  static async start(): Promise<SignersComputer> {
    const validity = { notBefore: clock().subtract({ hours: 1 }), notAfter: clock().add({ hours: 24 }) };
    const authority = await createAuthority({ commonName: 'NCALayer', ...validity });
    const names = [{ ip: '127.0.0.1' }];
    const server = await issueServerCertificate(authority, { commonName: '127.0.0.1', names, ...validity });
    const tls = { cert: server.certificatePem, key: server.privateKeyPem };
    const keys: Holder[] = [];
    return new SignersComputer(await NcaLayer.start({ keys, clock, tls }), keys, tls);
  }

  /** The certificate of NCALayer is its own affair: the operating system of a real computer believes it. */
  get browserArgs(): readonly string[] {
    return [`--host-resolver-rules=MAP ${ADDRESS} 127.0.0.1:${this.#port}`, '--ignore-certificate-errors'];
  }

  set mood(mood: NcaLayerMood) {
    this.#program.mood = mood;
  }

  /** How often the program was asked to sign. */
  get asked(): number {
    return this.#program.requests.length;
  }

  /** The program has got so many documents; at most 5 s. */
  async isAsked(times: number): Promise<void> {
    for (let tries = 0; tries < 250 && this.asked < times; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (this.asked < times) throw new Error(`NCALayer was asked ${this.asked} times, not ${times}`);
  }

  async switchOff(): Promise<void> {
    await this.#program.stop();
  }

  /** At the same port, so that the browser finds it again. */
  async switchOn(): Promise<void> {
    this.#program = await NcaLayer.start({ keys: this.keys, clock, tls: this.#tls, port: this.#port });
  }
}

/** The authority that the court of a demo believes; its keys lie with the court's own. */
export async function authorityOf({ folder }: Court): Promise<TestPki> {
  return await TestPki.open(JSON.parse(readFileSync(join(folder, 'keys', 'demo-pki.json'), 'utf8')));
}
