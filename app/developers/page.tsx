import { PageFrame } from '@/components/frame/page-frame';
import { PageHead } from '@/components/frame/page-head';
import { ListingHead } from '@/components/listing/listing-head';
import { WithRail } from '@/components/listing/with-rail';
import { findExamples } from '@/lib/api/examples';
import { openapiDocument } from '@/lib/api/openapi';
import { fieldsOf } from '@/lib/api/reference';
import { pageMetadata } from '@/lib/page-metadata';
import { site } from '@/lib/site';
import { routes } from '@/lib/urls/routes';
import { Contents } from './contents';
import { FieldTable } from './field-table';
import { Introduction } from './introduction';
import { OperationSection } from './operation-section';
import { ReferenceHeading } from './reference-heading';
import { ReferencePart } from './reference-part';

const description = `${site.name}的只读接口与订阅源：文章、全文搜索、标签与主题，JSON，不要密钥，每个例子都能当场运行。`;

const facts = { title: '开发者', description, path: routes.developers() };

export const metadata = pageMetadata(facts);

/** The API reference, generated from the OpenAPI document so that nothing is described twice. */
export default function Developers() {
  const document = openapiDocument();
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, operation: get }));
  const responses = operations.flatMap(
    ({ operation }) =>
      operation.responses[200].content['application/json'].schema.$ref.split('/').at(-1) ?? [],
  );
  // Response schemas are shown with their operation.
  const parts = Object.entries(document.components.schemas).filter(([name]) => !responses.includes(name));
  return (
    <PageFrame head={<PageHead facts={facts} />}>
      <ListingHead title="开发者" description={description} />
      <WithRail
        side="left"
        rail={<Contents operations={operations.map(({ path, operation }) => ({ path, ...operation }))} />}
      >
        <Introduction tag={findExamples()?.tag?.slug} />
        {operations.map(({ path, operation }) => (
          <OperationSection key={path} document={document} path={path} operation={operation} />
        ))}
        <ReferencePart id="schemas" title="数据">
          {parts.map(([name, schema]) => (
            <section className="scroll-mt-[4rem]" key={name} id={name}>
              <ReferenceHeading note={schema.description}>{name}</ReferenceHeading>
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
        </ReferencePart>
      </WithRail>
    </PageFrame>
  );
}
