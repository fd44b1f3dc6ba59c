import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { noRegisters } from './queries/no-registers.ts';
import { type DemoPayer, demoPayer, paymentGateway } from './queries/payments.ts';
import { noPayments, paymentsAt } from './queries/payments-at.ts';
import { organisationRegister, personRegister, type Registers, subscriberRegister } from './queries/registers.ts';
import { registersAt } from './queries/registers-at.ts';

/**
 * Plugs the registers and the payment gateway in: those at EGOV_URL, else those given (the demo gives its simulator),
 * else none.
 * @param simulator a running `startEgovSimulator`, demo only
 */
export function egovModule(platform: Platform, simulator?: { readonly url: URL } & DemoPayer): ModuleManifest {
  const { config, clock, log, metrics, ports } = platform;
  const url = config.egovUrl ?? (config.mode === 'demo' ? simulator?.url : undefined);
  const registers: Registers = url ? registersAt({ url, clock, log, metrics }) : noRegisters;
  ports.plug(personRegister, registers.persons);
  ports.plug(organisationRegister, registers.organisations);
  ports.plug(subscriberRegister, registers.subscribers);
  ports.plug(paymentGateway, url ? paymentsAt({ url, clock, log, metrics }) : noPayments);
  if (simulator && config.mode === 'demo') ports.plug(demoPayer, simulator);
  return { name: 'egov' };
}
