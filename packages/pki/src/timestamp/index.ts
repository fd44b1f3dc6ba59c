export { issueToken } from './issue-token.ts';
export { encodeTimeStampRequest, readTimeStampRequest } from './request.ts';
export { encodeGranted, encodeRefused, readTimeStampResponse, type TimeStampRefusal, tokenInfo } from './response.ts';
export type { TstInfo } from './tst-info.ts';
