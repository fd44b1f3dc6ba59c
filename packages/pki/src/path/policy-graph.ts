import { ANY_POLICY, type Policy, type PolicyMapping } from '../certificate/index.ts';

interface PolicyNode {
  readonly policy: string;
  expected: ReadonlySet<string>;
  readonly parents: readonly PolicyNode[];
}

type Level = ReadonlyMap<string, PolicyNode>;

/**
 * The valid policies of a path as a graph with one node for each policy and depth (RFC 9618): the tree of RFC 5280 §6.1.2
 * grows exponentially under mappings, which an attacker would use to stop the verifier.
 */
export class PolicyGraph {
  /** From depth 0 (the anchor) to the last certificate seen. */
  #levels: Level[] = [new Map([[ANY_POLICY, { policy: ANY_POLICY, expected: new Set([ANY_POLICY]), parents: [] }]])];

  /** RFC 5280 §6.1.3 d 3, e: nothing is left when the last level has no node. */
  get isNull(): boolean {
    return this.#last.size === 0;
  }

  get #last(): Level {
    return this.#levels.at(-1) ?? new Map();
  }

  /** Certificate without policies (§6.1.3 e). */
  clear(): void {
    this.#levels.push(new Map());
  }

  /** Policies of the next certificate (§6.1.3 d). @param acceptsAny anyPolicy of this certificate still counts */
  addCertificate(policies: readonly Policy[], acceptsAny: boolean): void {
    const above = [...this.#last.values()];
    const next = new Map<string, PolicyNode>();
    const add = (policy: string, parents: readonly PolicyNode[]) => {
      if (parents.length > 0) next.set(policy, { policy, expected: new Set([policy]), parents });
    };
    const any = above.filter(({ policy }) => policy === ANY_POLICY);
    for (const { id } of policies) {
      if (id === ANY_POLICY) continue;
      const expecting = above.filter(({ expected }) => expected.has(id));
      add(id, expecting.length > 0 ? expecting : any);
    }
    if (acceptsAny && policies.some(({ id }) => id === ANY_POLICY)) {
      const expectedAbove = new Set(above.flatMap(({ expected }) => [...expected]));
      for (const id of expectedAbove) {
        if (!next.has(id))
          add(
            id,
            above.filter(({ expected }) => expected.has(id)),
          );
      }
    }
    this.#levels.push(next);
  }

  /** Mappings of an intermediate certificate while they are allowed (§6.1.4 b 1). */
  map(mappings: readonly PolicyMapping[]): void {
    const last = new Map(this.#last);
    const any = last.get(ANY_POLICY);
    for (const [policy, targets] of Map.groupBy(mappings, ({ issuerPolicy }) => issuerPolicy)) {
      const expected = new Set(targets.map(({ subjectPolicy }) => subjectPolicy));
      const node = last.get(policy);
      if (node) node.expected = expected;
      else if (any) last.set(policy, { policy, expected, parents: any.parents });
    }
    this.#levels[this.#levels.length - 1] = last;
  }

  /** Mapped policies fall away where mapping is inhibited (§6.1.4 b 2). */
  remove(mappings: readonly PolicyMapping[]): void {
    const mapped = new Set(mappings.map(({ issuerPolicy }) => issuerPolicy));
    this.#levels[this.#levels.length - 1] = new Map([...this.#last].filter(([policy]) => !mapped.has(policy)));
  }

  /**
   * Policies for which the path is valid, in the words of the anchor's domain, narrowed to the caller's set (§6.1.5 g).
   * @param accepted `any` or the user-initial-policy-set
   */
  constrainedPolicies(accepted: 'any' | ReadonlySet<string>): ReadonlySet<string> {
    const authorityPolicies = new Set<string>();
    for (const leaf of this.#last.values()) {
      if (leaf.policy === ANY_POLICY) authorityPolicies.add(ANY_POLICY);
      else collectDomainPolicies(leaf, authorityPolicies);
    }
    if (accepted === 'any') return authorityPolicies;
    if (authorityPolicies.has(ANY_POLICY)) return accepted;
    return accepted.has(ANY_POLICY) ? authorityPolicies : authorityPolicies.intersection(accepted);
  }
}

/** Walks up to the nodes whose parent is anyPolicy: the valid_policy_node_set. Each node is visited once. */
function collectDomainPolicies(leaf: PolicyNode, found: Set<string>): void {
  const seen = new Set<PolicyNode>();
  const open = [leaf];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const parent of node.parents) {
      if (parent.policy === ANY_POLICY) found.add(node.policy);
      else open.push(parent);
    }
  }
}
