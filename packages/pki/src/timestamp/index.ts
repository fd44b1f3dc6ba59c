export { issueToken } from './issue-token.ts';
export { encodeTimeStampRequest, readTimeStampRequest, type TimeStampRequest } from './request.ts';
export { encodeGranted, encodeRefused, readTimeStampResponse, type TimeStampRefusal, tokenInfo } from './response.ts';
export { readTstInfo, type TstInfo } from './tst-info.ts';
