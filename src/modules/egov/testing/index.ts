export { escapeXml, maybeText, only, textOf, type XmlElement } from '../model/soap/xml-element.ts';
export { type Invented, inventOrganisation, inventPerson } from './invented.ts';
export type { Behaviour } from './simulator/behaviour.ts';
export type { SimulatedRecords } from './simulator/registry.ts';
export { type ChannelServer, type ChannelServices, startChannelServer } from './simulator/start-channel-server.ts';
export { type EgovSimulator, startEgovSimulator } from './simulator/start-egov-simulator.ts';
