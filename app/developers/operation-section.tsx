import type { OpenapiDocument, OperationObject } from '@/lib/api/openapi';
import { describeSchema, fieldsOf, parametersOf } from '@/lib/api/reference';
import { ExampleList } from './example-list';
import { FieldTable } from './field-table';

const places = { path: '在路径里', header: '请求头', query: undefined };

/** An operation of the document: how it is asked, what it answers, and examples that can be run. */
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
  const answer = responses['200']?.content?.['application/json']?.schema.$ref.split('/').at(-1) ?? '';
  return (
    <section id={operationId} className="operation">
      <h2>{summary}</h2>
      <p className="address">
        GET <code>{path}</code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 && (
        <>
          <h3>参数</h3>
          <FieldTable
            label={`${summary}：参数`}
            rows={parameters.map(({ name, in: place, description: what, schema: one }) => ({
              name,
              note: places[place],
              ...describeSchema(one),
              children: (
                <>
                  {what}
                  {one.default !== undefined && <span className="num">默认 {String(one.default)}</span>}
                </>
              ),
            }))}
          />
        </>
      )}
      <h3>
        回答 <span className="num">{answer}</span>
      </h3>
      <FieldTable
        label={`${summary}：回答`}
        rows={fieldsOf(document, answer).map(({ optional, description: what, ...field }) => ({
          ...field,
          note: optional ? '可能没有' : undefined,
          children: what,
        }))}
      />
      <h3>状态</h3>
      <dl className="statuses">
        {Object.entries(responses).map(([status, response]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>
              {response.description}
              {response.content?.['application/problem+json'] && (
                <>
                  {'（'}
                  <a href="#Problem">Problem</a>
                  {'）'}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <h3>例子</h3>
      <ExampleList examples={operation['x-examples']} />
    </section>
  );
}
