import { MetaText } from '@/components/ui/meta-text';
import type { OpenapiDocument, OperationObject } from '@/lib/api/openapi';
import { describeSchema, fieldsOf, parametersOf } from '@/lib/api/reference';
import { Code } from './code';
import { ExampleList } from './example-list';
import { FieldTable } from './field-table';
import { ReferenceHeading } from './reference-heading';
import { ReferencePart } from './reference-part';

const places = { path: '在路径里', header: '请求头', query: undefined };

/** An operation of the API: its parameters, its response, and examples that can be run. */
export function OperationSection({
  document,
  path,
  operation,
}: {
  document: OpenapiDocument;
  path: string;
  operation: OperationObject;
}) {
  const { operationId, summary, description, responses } = operation;
  const parameters = parametersOf(document, operation);
  const response = responses['200']?.content?.['application/json']?.schema.$ref.split('/').at(-1) ?? '';
  return (
    <ReferencePart id={operationId} title={summary}>
      <p className="mb-3 max-w-measure text-meta text-ink-3">
        GET <Code className="ms-2 text-small text-ink">{path}</Code>
      </p>
      <p className="max-w-measure">{description}</p>
      {parameters.length > 0 && (
        <>
          <ReferenceHeading>参数</ReferenceHeading>
          <FieldTable
            label={`${summary}：参数`}
            rows={parameters.map(({ name, in: place, description: what, schema: one }) => ({
              name,
              note: places[place],
              ...describeSchema(one),
              children: (
                <>
                  {what}
                  {one.default !== undefined && (
                    <MetaText className="block">默认 {String(one.default)}</MetaText>
                  )}
                </>
              ),
            }))}
          />
        </>
      )}
      <ReferenceHeading note={response}>回答</ReferenceHeading>
      <FieldTable
        label={`${summary}：回答`}
        rows={fieldsOf(document, response).map(({ optional, description: what, ...field }) => ({
          ...field,
          note: optional ? '可能没有' : undefined,
          children: what,
        }))}
      />
      <ReferenceHeading>状态</ReferenceHeading>
      <dl>
        {Object.entries(responses).map(([status, response]) => (
          <div
            className="grid max-w-measure grid-cols-[3.2rem_minmax(0,1fr)] border-t border-rule py-2 text-small"
            key={status}
          >
            <dt className="tabular-nums">{status}</dt>
            <dd>
              {response.description}
              {response.content?.['application/problem+json'] && (
                <>
                  {'（'}
                  <a className="underline decoration-edge" href="#Problem">
                    Problem
                  </a>
                  {'）'}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <ReferenceHeading>例子</ReferenceHeading>
      <ExampleList examples={operation['x-examples']} />
    </ReferencePart>
  );
}
