export { serviceHosts, testPins } from './pins.ts';
export { type Role, roleByOid } from './role.ts';
export { type Subject, subjectOf } from './subject.ts';
