import { z } from 'zod';
import { maxAge } from '../http';
import { site } from '../site';
import { type Example, examples, findExamples, parameterExamples } from './examples';
import { type Operation, operations } from './operations';
import { responseSchemas } from './response-schemas';

export type Schema = z.core.JSONSchema.JSONSchema;
export type ParameterObject = {
  name: string;
  in: 'query' | 'path' | 'header';
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
};
type Reference = { $ref: string };
type ResponseObject = {
  description: string;
  headers?: Record<string, Reference>;
  content?: Record<string, { schema: Reference }>;
};
export type OperationObject = {
  operationId: string;
  summary: string;
  description: string;
  parameters: (ParameterObject | Reference)[];
  responses: Record<string, ResponseObject>;
  'x-examples': Example[];
};
export type OpenapiDocument = ReturnType<typeof openapiDocument>;

const schemaAt = (name: string) => `#/components/schemas/${name}`;
const header = (name: string): Reference => ({ $ref: `#/components/headers/${name}` });
const ifNoneMatch: Reference = { $ref: '#/components/parameters/IfNoneMatch' };

/** The OpenAPI 3.1 document, generated from the validation schemas, with examples from published content. */
export function openapiDocument() {
  const found = findExamples();
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}的只读接口`,
      version: '1.0.0',
      description: `${site.name}的文章、标签与主题，JSON。不要密钥，任何网页都可以调用（CORS）。回答可以用 ${maxAge} 秒，过后带上 ETag 来问，没有变就是 304；有 gzip。GET 之外也答 HEAD 与 OPTIONS。没有写明的参数不起作用；以后会加新的字段，不会改已有的。/api/quick 只给本站的搜索框用，不在此列。文章属于它们的出版者，转载请先核对出处。`,
    },
    servers: [{ url: site.url }],
    paths: Object.fromEntries(
      operations.map((operation) => [
        operation.path,
        {
          get: {
            ...operationObject(operation, parameterExamples(found, operation.id)),
            'x-examples': examples[operation.id]?.(found) ?? [],
          } satisfies OperationObject,
        },
      ]),
    ),
    components: {
      schemas: componentSchemas(),
      parameters: {
        IfNoneMatch: {
          name: 'If-None-Match',
          in: 'header',
          description: '上一次回答的 ETag；没有变就答 304，不再发一遍',
          schema: { type: 'string' },
        } satisfies ParameterObject,
      },
      headers: {
        ETag: { description: '回答的标记，内容变了它才变', schema: { type: 'string' } },
        Link: {
          description: '有下一页时是它的网址，与 next 一样：<…>; rel="next"（RFC 8288）',
          schema: { type: 'string' },
        },
        'Cache-Control': { description: '可以用多久', schema: { type: 'string' } },
      },
    },
  };
}

function operationObject(operation: Operation, values: Record<string, unknown>) {
  const { id, summary, description, inPath, query, response, tagged, paged, problems } = operation;
  const headers = {
    'Cache-Control': header('Cache-Control'),
    ...(tagged && { ETag: header('ETag') }),
    ...(paged && { Link: header('Link') }),
  };
  const problem = { 'application/problem+json': { schema: { $ref: schemaAt('Problem') } } };
  return {
    operationId: id,
    summary,
    description,
    parameters: [
      ...(inPath ? parametersOf(inPath, 'path', values) : []),
      ...(query ? parametersOf(query, 'query', values) : []),
      ...(tagged ? [ifNoneMatch] : []),
    ],
    responses: {
      200: {
        description: responseSchemas[response].description ?? '',
        headers,
        content: { 'application/json': { schema: { $ref: schemaAt(response) } } },
      },
      ...(tagged && { 304: { description: '与 If-None-Match 所说的一样，没有内容', headers } }),
      ...Object.fromEntries(
        problems.map(({ status, description }) => [status, { description, content: problem }]),
      ),
    },
  };
}

function parametersOf(
  schema: z.ZodObject,
  place: 'query' | 'path',
  values: Record<string, unknown>,
): ParameterObject[] {
  const { properties = {} } = z.toJSONSchema(schema, { override: tidy });
  return Object.entries(properties as Record<string, Schema>).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    ...(place === 'path' && { required: true }),
    description,
    schema: rest,
    ...(values[name] !== undefined && { example: values[name] }),
  }));
}

function componentSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(responseSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: schemaAt, override: tidy });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _url, ...schema }]) => [id, schema]),
  );
}

/** Allows additional properties (fields may be added later) and drops the meaningless maximum of safe integers. */
function tidy({ jsonSchema }: { jsonSchema: Schema }) {
  delete jsonSchema.additionalProperties;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
