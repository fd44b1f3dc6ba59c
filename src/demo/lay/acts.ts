import type { Act } from '#platform/audit';

/** The demo acts as the system: what it lays is told apart from what people do in the audit trail. */
export function demoAct(action: string): Act {
  return { actor: { kind: 'system', name: 'demo' }, action };
}
