import type { Deck as DeckModel } from '@/lib/content/front-page';
import { routes } from '@/lib/urls/routes';
import { Columns } from './columns';
import { Deck } from './deck';
import { BriefIssue, PaperIssue } from './issue';
import { StoryCard } from './story-card';

type Props = { deck: DeckModel; now: number };

/** A section on the front page: its newest issue if it is published in issues, otherwise its newest stories. */
export function SectionDeck({ deck: { section, stories, issue, pastIssues }, now }: Props) {
  const url = routes.section(section.folder);
  if (issue) {
    return (
      <Deck id={section.folder} name={section.name} more={{ url, text: `往期 ${section.count} 份` }}>
        {section.layout === 'paper' ? (
          <PaperIssue issue={issue} pastIssues={pastIssues} now={now} />
        ) : (
          <BriefIssue issue={issue} />
        )}
      </Deck>
    );
  }
  if (stories.length === 0) return null;
  return (
    <Deck id={section.folder} name={section.name} more={{ url, text: `全部 ${section.count} 篇` }}>
      <Columns count="four">
        {stories.map((story) => (
          <StoryCard key={story.url} story={story} now={now} />
        ))}
      </Columns>
    </Deck>
  );
}
