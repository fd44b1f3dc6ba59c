import type { NameConstraints } from '../certificate/index.ts';
import type { GeneralName } from '../name/index.ts';

/** A name that leaves the subtrees that the authorities above allow. */
export interface NameRefusal {
  readonly form: GeneralName['form'];
  readonly rule: 'not-permitted' | 'excluded' | 'not-comparable';
}

/** Permitted and excluded subtrees gathered along a path (RFC 5280 §6.1.4 g). */
export class NameLimits {
  readonly #permitted: (readonly GeneralName[])[] = [];
  readonly #excluded: GeneralName[] = [];

  /** The intersection of permitted sets is kept as the list of sets: a name must lie in each. */
  add({ permitted, excluded }: NameConstraints): void {
    if (permitted) this.#permitted.push(permitted);
    if (excluded) this.#excluded.push(...excluded);
  }

  refusalOf(name: GeneralName): NameRefusal | undefined {
    const { form } = name;
    const excluded = this.#excluded.filter((base) => base.form === form);
    const permitted = this.#permitted
      .map((set) => set.filter((base) => base.form === form))
      .filter((set) => set.length > 0);
    if (excluded.length === 0 && permitted.length === 0) return undefined;
    if (!isComparable(name)) return { form, rule: 'not-comparable' };
    if (excluded.some((base) => lies(name, base))) return { form, rule: 'excluded' };
    if (!permitted.every((set) => set.some((base) => lies(name, base)))) return { form, rule: 'not-permitted' };
    return undefined;
  }
}

/** Forms without rules, and addresses without a host, cannot be shown to lie inside: they are refused (§4.2.1.10). */
function isComparable(name: GeneralName): boolean {
  if (name.form === 'uri') return hostOf(name.text) !== undefined;
  return name.form === 'directory' || name.form === 'dns' || name.form === 'email' || name.form === 'ip';
}

function lies(name: GeneralName, base: GeneralName): boolean {
  if (name.form === 'directory' && base.form === 'directory') return base.name.contains(name.name);
  if (name.form === 'dns' && base.form === 'dns') return isSameOrBelow(name.text, base.text);
  if (name.form === 'email' && base.form === 'email') return isMailboxIn(name.text, base.text);
  if (name.form === 'uri' && base.form === 'uri') return isHostIn(hostOf(name.text) ?? '', base.text);
  if (name.form === 'ip' && base.form === 'ip') return isAddressIn(name.octets, base.octets);
  return false;
}

function isSameOrBelow(host: string, base: string): boolean {
  const [name, domain] = [host.toLowerCase(), base.toLowerCase().replace(/^\./, '')];
  return domain === '' || name === domain || name.endsWith(`.${domain}`);
}

/** For URI and mail a base with a leading dot means hosts below it, without one the host itself. */
function isHostIn(host: string, base: string): boolean {
  const [name, domain] = [host.toLowerCase(), base.toLowerCase()];
  return domain.startsWith('.') ? name.endsWith(domain) : name === domain;
}

function isMailboxIn(mailbox: string, base: string): boolean {
  const at = mailbox.lastIndexOf('@');
  if (at < 0) return false;
  if (!base.includes('@')) return isHostIn(mailbox.slice(at + 1), base);
  const baseAt = base.lastIndexOf('@');
  const isSameHost = mailbox.slice(at).toLowerCase() === base.slice(baseAt).toLowerCase();
  return isSameHost && mailbox.slice(0, at) === base.slice(0, baseAt);
}

/** Host of `scheme://[user@]host[:port]/…`; undefined for an address literal or a URI without authority. */
function hostOf(uri: string): string | undefined {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:@[\]]+)(?::\d*)?(?:[/?#]|$)/i.exec(uri);
  const host = match?.[1];
  return host === undefined || /^[\d.]+$/.test(host) ? undefined : host;
}

/** @param base address followed by a mask of the same size */
function isAddressIn(address: Uint8Array, base: Uint8Array): boolean {
  const size = address.length;
  if (base.length !== size * 2) return false;
  return address.every((octet, at) => {
    const mask = base[size + at] ?? 0;
    return (octet & mask) === ((base[at] ?? 0) & mask);
  });
}
