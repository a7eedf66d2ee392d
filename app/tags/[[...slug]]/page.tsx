import { TermRoute, type TermRouteProps, termMetadata } from '@/app/_terms/term-route';

export const generateMetadata = ({ params }: TermRouteProps) => termMetadata('tag', params);

export default function TagRoute({ params }: TermRouteProps) {
  return <TermRoute kind="tag" params={params} />;
}
