/** Whether the client takes gzip (RFC 9110, section 12.5.3). @param {import('node:http').IncomingMessage} request */
export const acceptsGzip = ({ headers }) =>
  /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding'] ?? ''));
