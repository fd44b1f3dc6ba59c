import type { Act } from '#platform/audit';

/** What the module does by itself, after the commit of those who asked. */
export function systemAct(verb: string): Act {
  return { actor: { kind: 'system', name: 'notices' }, action: `notices.${verb}` };
}
