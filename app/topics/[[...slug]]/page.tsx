import { TermRoute, type TermRouteProps, termMetadata } from '@/app/_terms/term-route';

export const generateMetadata = ({ params }: TermRouteProps) => termMetadata('topic', params);

export default function TopicRoute({ params }: TermRouteProps) {
  return <TermRoute kind="topic" params={params} />;
}
