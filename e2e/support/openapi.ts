import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

type Schema = {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
};
type Parameter = {
  name: string;
  in: 'query' | 'path' | 'header';
  schema: Schema;
  example?: unknown;
};
type Operation = {
  operationId: string;
  parameters: (Parameter | { $ref: string })[];
  responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>;
  'x-examples': { summary: string; url: string; status: number }[];
};
export type Document = {
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
};

/** The operations of an OpenAPI document, with references to shared parameters resolved. */
export const operationsOf = (document: Document) =>
  Object.entries(document.paths).map(([path, { get }]) => ({
    ...get,
    path,
    parameters: get.parameters.map((one) => {
      const found = '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one;
      if (!found) throw new Error(`no parameter ${JSON.stringify(one)}`);
      return found;
    }),
  }));

const isTime = (written: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(written) && !Number.isNaN(Date.parse(written));

/**
 * Returns a function that validates a response against the document's schema for its operation and status, and returns the
 * errors. Undocumented fields are errors too.
 */
export function responseChecker(document: Document) {
  const closed = structuredClone(document);
  const close = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value) Object.assign(value, { additionalProperties: false });
    for (const part of Object.values(value)) close(part);
  };
  close(closed.components.schemas);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    formats: { uri: (written: string) => URL.canParse(written), date: true, 'date-time': isTime },
  });
  ajv.addSchema({ $id: 'document', ...closed });
  return (
    operationId: string,
    response: { status: number; type: string; body: unknown },
  ): ErrorObject[] | string | undefined => {
    const operation = operationsOf(document).find((one) => one.operationId === operationId);
    const content = operation?.responses[response.status]?.content;
    const media = content?.[response.type.replace(/;.*/, '')];
    if (!media) return `${operationId} tells nothing of ${response.status} as ${response.type}`;
    const check = ajv.getSchema(`document${media.schema.$ref}`);
    if (!check) return `no schema ${media.schema.$ref}`;
    return check(response.body) ? undefined : (check.errors ?? 'wrong');
  };
}

/** The URL of an operation with this query; path parameters get their examples. */
export function urlWith(path: string, parameters: Parameter[], query: [name: string, value: string][]) {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name) =>
    encodeURIComponent(String(parameters.find((one) => one.name === name)?.example)),
  );
  return `${filled}?${new URLSearchParams(query)}`;
}
