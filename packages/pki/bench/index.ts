/** What this package promises about speed, for whoever runs the benches of a whole house. */
export { measureCmsRsa } from './cms-rsa.ts';
export { measureCrl } from './crl.ts';
export { measureGost512 } from './gost512.ts';
export { measureStreebog } from './streebog.ts';
