export { type SignatureHouse, signatureHouse } from './signature-house.ts';
