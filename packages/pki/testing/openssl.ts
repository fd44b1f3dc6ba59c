import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's package libengine-gost-openssl puts the GOST engine; `ASHYQ_GOST_ENGINE` names another place. */
const engine =
  process.env.ASHYQ_GOST_ENGINE ??
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/engines-3/gost.so`;

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
export const hasGostEngine = hasOpenssl && existsSync(engine);

const engineConfiguration = `openssl_conf = init
[init]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
dynamic_path = ${engine}
default_algorithms = ALL
`;

/** A folder with files for the openssl command, removed at the end. */
export class OpensslBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'pki-openssl-'));

  write(name: string, bytes: Uint8Array | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** Runs openssl. @returns exit code and what it said */
  run(args: readonly string[], options: { readonly withGost?: boolean } = {}): { status: number; text: string } {
    const configuration = this.write('openssl.cnf', engineConfiguration);
    const env = options.withGost ? { ...process.env, OPENSSL_CONF: configuration } : process.env;
    const { status, stdout, stderr } = spawnSync('openssl', [...args], { cwd: this.folder, env, encoding: 'utf8' });
    return { status: status ?? -1, text: `${stdout}${stderr}` };
  }

  /** Runs openssl and gives what it wrote. */
  output(args: readonly string[]): Uint8Array {
    return execFileSync('openssl', [...args], { cwd: this.folder });
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
