export { type Invented, inventOrganisation, inventPerson } from './invented.ts';
export type { Behaviour } from './simulator/behaviour.ts';
export type { SimulatedRecords } from './simulator/registry.ts';
export { type EgovSimulator, startEgovSimulator } from './simulator/start-egov-simulator.ts';
