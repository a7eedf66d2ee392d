import { prepared } from '../store/prepared';
import type { Edition } from './edition';
import { type Picture, toPicture } from './stories';

type PictureRow = [id: number, picture: string, width: number | null, height: number | null];

/** Pictures of all published articles that have one, by position, in one query. */
export function articlePictures(edition: Edition): Map<number, Picture> {
  const rows = (prepared(
    edition.store,
    `SELECT id, picture, width, height FROM articles LEFT JOIN pictures ON pictures.path = picture
       WHERE picture IS NOT NULL`,
  )
    ?.raw()
    .all() ?? []) as PictureRow[];
  const found = new Map<number, Picture>();
  for (const [id, path, width, height] of rows) {
    const position = edition.positionOfId[id] ?? -1;
    const picture = position >= 0 ? toPicture(path, null, width, height) : undefined;
    if (picture) found.set(position, picture);
  }
  return found;
}
