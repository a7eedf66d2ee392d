import type { ReactNode } from 'react';
import satori from 'satori';
import sharp, { type Sharp } from 'sharp';
import { type Face, faceOf, type Weight } from './faces';

/** A drawing: what stands on it, its size in pixels, and all the text that it sets, by weight. */
export type Drawing = {
  node: ReactNode;
  width: number;
  height: number;
  texts: Record<Weight, string>;
};

/** Draws with the font subsets that the texts need; no other is read, and nothing is fetched. */
export async function draw({ node, width, height, texts }: Drawing): Promise<Sharp> {
  const fonts = new Set<Face>();
  for (const weight of [400, 700] as const)
    for (const character of new Set(texts[weight])) {
      const face = faceOf(character, weight);
      if (face) fonts.add(face);
    }
  const svg = await satori(node, { width, height, fonts: [...fonts] });
  return sharp(Buffer.from(svg));
}
