import { PageFrame } from '@/components/page-frame';
import { PageHead } from '@/components/page-head';
import { findExamples } from '@/lib/api/examples';
import { openapiDocument } from '@/lib/api/openapi';
import { fieldsOf } from '@/lib/api/reference';
import { pageMetadata } from '@/lib/page-metadata';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';
import '../styles/developers.css';
import { FieldTable } from './field-table';
import { Introduction } from './introduction';
import { OperationSection } from './operation-section';

const description = `${site.name}的只读接口与订阅源：文章、全文搜索、标签与主题，JSON，不要密钥，每个例子都能当场运行。`;

const facts = { title: '开发者', description, path: routes.developers() };

export const metadata = pageMetadata(facts);

/** The API for people: made from its own description, so that there is no second list of what it does. */
export default function Developers() {
  const document = openapiDocument();
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, operation: get }));
  const answered = operations.flatMap(
    ({ operation }) =>
      operation.responses[200].content['application/json'].schema.$ref.split('/').at(-1) ?? [],
  );
  // What an operation answers stands with it.
  const parts = Object.entries(document.components.schemas).filter(([name]) => !answered.includes(name));
  return (
    <PageFrame head={<PageHead facts={facts} />}>
      <div className="title-block">
        <h1>开发者</h1>
        <p>{description}</p>
      </div>
      <div className="with-rail left developers">
        <nav className="rail" aria-label="本页内容">
          <ul>
            <li>
              <a href="#how">怎么用</a>
            </li>
            <li>
              <a href="#feeds">订阅源</a>
            </li>
            {operations.map(({ path, operation: { operationId, summary } }) => (
              <li key={operationId}>
                <a href={`#${operationId}`}>{summary}</a>
                <code>{path}</code>
              </li>
            ))}
            <li>
              <a href="#schemas">数据</a>
            </li>
          </ul>
        </nav>
        <div>
          <Introduction tag={findExamples()?.tag?.slug} />
          {operations.map(({ path, operation }) => (
            <OperationSection key={path} document={document} path={path} operation={operation} />
          ))}
          <section className="operation" id="schemas">
            <h2>数据</h2>
            {parts.map(([name, schema]) => (
              <section key={name} id={name}>
                <h3>
                  {name} <span className="num">{schema.description}</span>
                </h3>
                <FieldTable
                  label={name}
                  rows={fieldsOf(document, name).map(({ optional, description: what, ...field }) => ({
                    ...field,
                    note: optional ? '可能没有' : undefined,
                    children: what,
                  }))}
                />
              </section>
            ))}
          </section>
        </div>
      </div>
    </PageFrame>
  );
}
