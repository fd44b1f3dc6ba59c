import { noRegisters, organisationRegister, personRegister, subscriberRegister } from '#modules/egov';
import type { Platform } from '#platform';

/** Plugs the state registers in: the gateway of the configuration, the simulator in the demo, or none. */
export async function plugRegisters(platform: Platform): Promise<{ close(): Promise<void> }> {
  const { persons, organisations, subscribers } = noRegisters;
  platform.ports.plug(personRegister, persons);
  platform.ports.plug(organisationRegister, organisations);
  platform.ports.plug(subscriberRegister, subscribers);
  return { close: async () => undefined };
}
