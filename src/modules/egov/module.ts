import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { noRegisters } from './queries/no-registers.ts';
import { organisationRegister, personRegister, type Registers, subscriberRegister } from './queries/registers.ts';
import { registersAt } from './queries/registers-at.ts';

/**
 * Plugs the registers in: those at EGOV_URL, else those given (the demo gives its simulator), else none.
 * @param simulator endpoint of a running `startEgovSimulator`, demo only
 */
export function egovModule(platform: Platform, simulator?: URL): ModuleManifest {
  const { config, clock, log, metrics, ports } = platform;
  const url = config.egovUrl ?? (config.mode === 'demo' ? simulator : undefined);
  const registers: Registers = url ? registersAt({ url, clock, log, metrics }) : noRegisters;
  ports.plug(personRegister, registers.persons);
  ports.plug(organisationRegister, registers.organisations);
  ports.plug(subscriberRegister, registers.subscribers);
  return { name: 'egov' };
}
