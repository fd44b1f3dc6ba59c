import { organisationRegister, personRegister, subscriberRegister } from '#modules/egov';
import type { Act } from '#platform/audit';
import type { ActMaker, StaffPost } from '#platform/http';
import type { PersonId } from '#platform/ids';
import { runJobs, type TestPlatform, testPlatform } from '#testing';
import { demoCode } from '../actions/demo.ts';
import type { Whereabouts } from '../actions/whereabouts.ts';
import { identityModule } from '../module.ts';
import { staffPosts } from '../queries/staff-posts.ts';
import { passwordHashing } from '../store/password-hash.ts';
import { CountedHashing } from './counted-hashing.ts';
import { InventedRegisters } from './invented-registers.ts';

/** A house with identity alone: real database and notices, invented registers, posts given by the test. */
export interface IdentityHouse {
  readonly platform: TestPlatform;
  readonly hashing: CountedHashing;
  readonly registers: InventedRegisters;
  readonly posts: Map<PersonId, StaffPost[]>;
  /** Runs what the deeds have left to jobs, save the sending of notices. */
  work(): Promise<void>;
  /** The last one-time password or code sent to the address, as its holder reads it; undefined when nothing came. */
  codeSentTo(address: string): Promise<string | undefined>;
}

export async function identityHouse(): Promise<IdentityHouse> {
  const platform = await testPlatform();
  const hashing = new CountedHashing();
  const registers = new InventedRegisters();
  const posts = new Map<PersonId, StaffPost[]>();
  platform.ports.plug(passwordHashing, hashing);
  platform.ports.plug(staffPosts, async (_on, personId) => posts.get(personId) ?? []);
  platform.ports.plug(personRegister, registers.persons);
  platform.ports.plug(organisationRegister, registers.organisations);
  platform.ports.plug(subscriberRegister, registers.subscribers);
  platform.ports.plug(demoCode, { code: undefined });
  const { jobs = [] } = identityModule(platform);
  const sending = { name: 'notices.send-delivery', run: async () => undefined };
  return {
    platform,
    hashing,
    registers,
    posts,
    work: async () => await runJobs(platform, [...jobs, sending]),
    codeSentTo: async (address) => await codeSentTo(platform, address),
  };
}

/** The last code sent to the address, opened as the channel opens it on the way out. */
export async function codeSentTo(platform: TestPlatform, address: string): Promise<string | undefined> {
  const { rows } = await platform.owner.query<{ sealed_secrets: string | null }>(
    `select sealed_secrets from notices.delivery where address = $1 and sealed_secrets is not null
     order by created_at desc, id desc limit 1`,
    [address],
  );
  const sealed = rows[0]?.sealed_secrets;
  return sealed ? platform.keys.unseal('notices.secret', String(JSON.parse(sealed).code)) : undefined;
}

/** One browser in one network. */
export function browser(name: string, network = name): Whereabouts {
  return { browserToken: name, networkKey: network, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0' };
}

export function visitorAct(action = 'identity.test'): Act {
  return { actor: { kind: 'visitor' }, action, network: '203.0.113.0/24' };
}

export const visitorActs: ActMaker = (action) => visitorAct(action);
