import type { OpenapiDocument, OperationObject, ParameterObject, Schema } from './openapi';

/** A value's type for readers, the schema it refers to and its bounds. */
export type Described = { type: string; schema?: string; bounds?: string };
type Field = Described & { name: string; optional: boolean; description?: string };

const typeNames: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  null: 'null',
};
const formatNames: Record<string, string> = { uri: '网址', date: '日期', 'date-time': '时间' };

/** Describes a schema in Chinese. */
export function describeSchema(schema: Schema): Described {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return { type: name, schema: name };
  }
  const either = schema.anyOf?.map((one) => describeSchema(one as Schema));
  if (either) return { ...either[0], type: either.map(({ type }) => type).join(' 或 ') };
  if (schema.type === 'array') {
    const items = describeSchema(schema.items as Schema);
    const bounds = schema.maxItems === undefined ? undefined : `最多 ${schema.maxItems} 个`;
    return { type: `${items.type}[]`, schema: items.schema, bounds };
  }
  const format = schema.format && formatNames[schema.format];
  const types = [schema.type ?? []].flat().map((type) => typeNames[type] ?? '对象');
  return { type: format ?? types.join(' 或 '), bounds: boundsOf(schema) };
}

function boundsOf({ enum: choices, minimum, maximum, pattern, format }: Schema): string | undefined {
  if (choices) return choices.join('、');
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum}`;
  if (minimum !== undefined) return `不小于 ${minimum}`;
  if (format === 'date') return '如 2025-06-30';
  return pattern;
}

/** The fields of a named schema, in order. A field without a description gets that of the schema it refers to. */
export function fieldsOf(document: OpenapiDocument, name: string): Field[] {
  const { schemas } = document.components;
  const { properties = {}, required = [] } = schemas[name] ?? {};
  return Object.entries(properties as Record<string, Schema>).map(([field, schema]) => {
    const described = describeSchema(schema);
    const description = schema.description ?? schemas[described.schema ?? '']?.description;
    return { name: field, optional: !required.includes(field), description, ...described };
  });
}

/** An operation's parameters, with references to shared ones resolved. */
export function parametersOf(document: OpenapiDocument, operation: OperationObject): ParameterObject[] {
  const shared: Record<string, ParameterObject> = document.components.parameters;
  return operation.parameters.flatMap((one) =>
    '$ref' in one ? (shared[one.$ref.split('/').at(-1) ?? ''] ?? []) : one,
  );
}
