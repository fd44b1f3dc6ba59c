import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PkiServices, type RevocationKeeper, type SavedPki, TestPki } from '@ashyq/pki/testing/pki';
import { definePort, type Platform } from '#platform';
import { newId } from '#platform/ids';
import type { Trust } from '../verification/tasks.ts';
import { DEMO_NAME } from './demo-name.ts';

/** Host that stands in certificates of the demo; it exists nowhere, and only the demo has a route to it. */
const HOST = 'pki.demo.invalid';

/** The certification authority of the demo with its services; in a real court there is none. */
export interface DemoAuthority {
  readonly pki: TestPki;
  /** Lists, OCSP and time-stamps over HTTP on the loopback. */
  readonly services: PkiServices;
  readonly addresses: { readonly ocsp: string; readonly crl: string };
  readonly trust: Trust;
  close(): Promise<void>;
}

export const demoAuthority = definePort<DemoAuthority>('signatures.demo-authority');

/** Opens the authority of this demo, or makes it at the first start; its keys and whom it revoked lie beside the root key. */
export async function openDemoAuthority(platform: Platform): Promise<DemoAuthority> {
  const { config, clock } = platform;
  if (config.mode !== 'demo') throw new Error('a real court has no demo authority');
  const place = join(config.dataFolder, 'keys', 'demo-pki.json');
  const pki = await TestPki.open(readSaved(place) ?? (await make(place, platform)), keeperAt(place));
  const services = await PkiServices.start(pki, () => clock.now());
  return {
    pki,
    services,
    addresses: { ocsp: `http://${HOST}/ocsp`, crl: `http://${HOST}/ca.crl` },
    trust: {
      anchors: [pki.root.certificate.bytes],
      authorities: [pki.authority.certificate.bytes],
      hosts: [HOST],
      routes: { [HOST]: `http://${services.host}` },
      lists: [`http://${HOST}/ca.crl`, `http://${HOST}/root.crl`],
      timeStamp: `http://${HOST}/tsp`,
      fetchTimeoutMs: 5000,
    },
    close: async () => await services.stop(),
  };
}

function readSaved(place: string): SavedPki | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch (absent) {
    if ((absent as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw absent;
  }
}

/** Whole or not at all, and never over one that another process makes at the same moment. */
async function make(place: string, { clock }: Platform): Promise<SavedPki> {
  const made = await TestPki.create({ from: clock.now().subtract({ hours: 24 }), name: DEMO_NAME });
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  const part = written(place, made.save());
  try {
    linkSync(part, place);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  } finally {
    rmSync(part, { force: true });
  }
  return JSON.parse(readFileSync(place, 'utf8'));
}

/** A revocation is for ever: one that a restart forgot would make a signature of a stolen key pass. */
function keeperAt(place: string): RevocationKeeper {
  return (serial, revocation) => {
    const saved = readSaved(place);
    if (!saved) throw new Error('the file of the demo authority is gone');
    const others = (saved.revoked ?? []).filter((one) => one.serial !== serial);
    renameSync(written(place, { ...saved, revoked: revocation ? [...others, revocation] : others }), place);
  };
}

/** @returns a file of its own beside the place, whole on disk */
function written(place: string, saved: SavedPki): string {
  const part = join(dirname(place), `.${newId()}`);
  writeFileSync(part, JSON.stringify(saved), { mode: 0o600, flag: 'wx', flush: true });
  return part;
}
