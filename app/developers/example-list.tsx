import { Island } from '@/components/islands/island';
import type { Example } from '@/lib/api/examples';
import { site } from '@/lib/site';

/** Example requests that work as they are. */
export function ExampleList({ examples }: { examples: Example[] }) {
  return (
    <ul>
      {examples.map(({ summary, url, status }) => {
        const command = `curl -s --compressed '${site.url}${url.replaceAll("'", '%27')}'`;
        return (
          <li className="border-t border-rule pt-2 pb-3" key={url}>
            <Island name="api-example" when="visible" props={{ summary, url, status, command }} />
          </li>
        );
      })}
    </ul>
  );
}
