/**
 * Draws the pictures of the demo articles, so that the repository contains no
 * photographs with unclear rights: flat, print-like illustrations in ink, paper
 * and vermilion. Every run produces the same bytes.
 *
 *   node cli/run.mjs demo-pictures [folder = public/newsimages]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const INK = '#1c1915';
const PAPER = '#f6f2e9';
const RED = '#b02c14';
const PALE = '#e2dac9';
const GREY = '#aaa190';
const DARK = '#5d564b';

type Random = () => number;
type Point = [x: number, y: number];
interface Picture {
  file: string;
  size?: [width: number, height: number];
  draw: (random: Random) => string;
}

const pictures: Picture[] = [
  { file: 'YYYY-06-Jun 20, 2025_14-01-12-337', size: [1080, 607], draw: filmStrip },
  { file: 'YYYY-06-Jun 21, 2025_10-00-19-804', draw: towerOfHanoi },
  { file: 'YYYY-06-Jun 22, 2025_18-00-44-165', draw: threeGenerations },
  { file: 'YYYY-06-Jun 24, 2025_11-01-26-590', draw: socketAndPlugs },
  { file: 'YYYY-06-Jun 25, 2025_15-00-38-721', draw: labelledStreet },
  { file: 'YYYY-06-Jun 28, 2025_09-01-07-458', draw: booksOnTheScale },
  { file: 'YYYY-07-Jul 3, 2025_19-00-27-316', size: [1080, 607], draw: webAndTollGate },
  { file: 'YYYY-07-Jul 5, 2025_20-00-52-276', draw: treeOfPrograms },
  { file: 'YYYY-07-Jul 9, 2025_13-01-58-481', size: [1080, 607], draw: robotFaces },
  { file: 'YYYY-07-Jul 10, 2025_20-01-33-642', draw: thingOnTheTable },
  { file: 'YYYY-07-Jul 11, 2025_19-00-15-692', draw: threeCurves },
  { file: 'YYYY-07-Jul 12, 2025_09-00-21-113', draw: moonOfExperts },
  { file: 'YYYY-07-Jul 13, 2025_16-00-47-385', draw: runningRobots },
  { file: 'YYYY-07-Jul 13, 2025_16-02-09-518', size: [1080, 720], draw: hand },
  { file: 'YYYY-07-Jul 14, 2025_08-01-54-867', size: [800, 1200], draw: brokenLadder },
  { file: 'YYYY-07-Jul 15, 2025_19-01-42-047', draw: pylons },
  { file: 'YYYY-07-Jul 15, 2025_22-00-08-230', draw: chip },
  { file: 'YYYY-07-Jul 16, 2025_10-00-36-754', draw: sailInThree },
];

const folder = process.argv[2] ?? 'public/newsimages';
await mkdir(folder, { recursive: true });
for (const [index, { file, size, draw }] of pictures.entries()) {
  const [width, height] = size ?? [1200, 800];
  const random = seeded(index + 1);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${PAPER}"/>${draw(random)}${wear(width, height, random)}</svg>`;
  await sharp(Buffer.from(svg))
    .jpeg({ quality: 80, mozjpeg: true })
    .toFile(join(folder, `selected_image_${file}.jpg`));
}

// ── The pictures ────────────────────────────────────────────────────────────

/** A strip of film crosses a loudspeaker's waves; one frame carries a seal. */
function filmStrip(random: Random) {
  const waves = range(9).map((i) => ring(190, 303, 70 + i * 62, i % 3 === 1 ? RED : INK, 16 - i * 1.5));
  const frames = range(5).map((i) => {
    const x = 330 + i * 190;
    const hills = range(5).map((k): Point => [x + k * 40, 330 + random() * 60]);
    return [
      rect(x, 195, 160, 215, i === 3 ? RED : PAPER),
      disc(x + 45 + i * 14, 245, 24, i === 3 ? PAPER : INK),
      polygon([[x, 410], ...hills, [x + 160, 410]], i === 3 ? INK : i % 2 ? GREY : DARK),
    ].join('');
  });
  const holes = range(24).flatMap((i) => [153, 430].map((y) => rect(298 + i * 42, y, 22, 22, PAPER, 3)));
  return group([
    ...waves,
    group([rect(280, 135, 1100, 336, INK), ...holes, ...frames], 'rotate(-8 600 303)'),
    disc(190, 303, 50, INK),
    disc(190, 303, 18, PAPER),
  ]);
}

/** Discs on three pegs; the last one hangs in the air and casts its thought. */
function towerOfHanoi() {
  const pegs = [250, 610, 970].map((x) => rect(x - 9, 250, 18, 420, INK));
  const tower = range(7).map((i) => {
    const half = 60 + i * 21;
    const y = 345 + i * 46;
    return (
      rect(250 - half, y, half * 2, 40, i % 2 ? INK : DARK, 20) +
      cuts(250 - half + 24, y + 8, half * 2 - 48, 24, 3, PAPER)
    );
  });
  const moved = range(2).map((i) =>
    rect(610 - 90 - i * 24, 575 + i * 46, 180 + i * 48, 40, i ? INK : GREY, 20),
  );
  return group([
    halftone([560, 20, 640, 420], GREY, (x, y) => 7 - Math.hypot(x - 910, y - 190) / 44, 18),
    ...pegs,
    ...tower,
    ...moved,
    path('M250 240 C 380 60, 780 30, 930 130', RED, 8, '2 20'),
    group([rect(850, 150, 240, 44, RED, 22), cuts(876, 160, 188, 24, 3, PAPER)], 'rotate(14 970 172)'),
    rect(60, 667, 1080, 36, INK),
    cuts(80, 712, 1040, 60, 7, INK),
  ]);
}

/** A punched card, a net of nodes and a speech bubble, one above the other. */
function threeGenerations(random: Random) {
  const punches = range(30).flatMap((c) =>
    range(5)
      .filter(() => random() > 0.55)
      .map((r) => rect(150 + c * 30, 610 + r * 30, 13, 20, PAPER)),
  );
  const layers = [4, 6, 6, 4].map((count, c) =>
    range(count).map((r): Point => [260 + c * 230, 425 + (r - (count - 1) / 2) * 34]),
  );
  const wires = layers
    .slice(1)
    .flatMap((layer, c) =>
      layer.flatMap((to) =>
        at(layers, c).map((from) => line(from, to, random() > 0.82 ? RED : INK, random() > 0.7 ? 3 : 1.2)),
      ),
    );
  const lines = [430, 560, 300].map((width, i) => rect(370, 105 + i * 42, width, 16, PAPER, 8));
  return group([
    polygon(
      [
        [100, 580],
        [1040, 580],
        [1100, 640],
        [1100, 775],
        [100, 775],
      ],
      INK,
    ),
    ...punches,
    rect(100, 320, 1000, 215, PALE),
    ...wires,
    ...layers.flat().map(([x, y]) => disc(x, y, 13, INK) + disc(x, y, 5, PAPER)),
    `<path d="M330 50 H1000 a40 40 0 0 1 40 40 V215 a40 40 0 0 1 -40 40 H520 L440 310 L450 255 H330 a40 40 0 0 1 -40 -40 V90 a40 40 0 0 1 40 -40Z" fill="${RED}"/>`,
    ...lines,
    cuts(100, 545, 1000, 26, 4, INK),
  ]);
}

/** Six cables of different plugs run into one round socket. */
function socketAndPlugs() {
  const plugs = range(6).map((i) => {
    const angle = (i * 60 + 12) * (Math.PI / 180);
    const polar = (r: number, bend = 0): Point => [
      600 + Math.cos(angle + bend) * r * 1.15,
      400 + Math.sin(angle + bend) * r,
    ];
    const [start, mid, far, end] = [polar(255), polar(400, 0.3), polar(520, -0.2), polar(800, 0.15)];
    const colour = i === 4 ? RED : INK;
    const degrees = (Math.atan2(start[1] - 400, start[0] - 600) * 180) / Math.PI;
    const heads = [
      rect(-70, -26, 70, 52, colour, 6),
      disc(-30, 0, 34, colour),
      polygon(
        [
          [-72, -30],
          [0, -18],
          [0, 18],
          [-72, 30],
        ],
        colour,
      ),
    ];
    return group([
      path(`M${start} C ${mid} ${far} ${end}`, colour, 20),
      path(`M${start} C ${mid} ${far} ${end}`, PAPER, 3, '14 12'),
      group(
        [at(heads, i), rect(-108, -17, 40, 9, colour), rect(-108, 8, 40, 9, colour)],
        `translate(${start}) rotate(${degrees})`,
      ),
    ]);
  });
  return group([
    halftone([0, 0, 1200, 800], PALE, () => 5, 26),
    ...plugs,
    disc(600, 400, 150, INK),
    ring(600, 400, 122, PAPER, 5),
    ...range(24).map((i) => group([rect(-3, -144, 6, 14, PAPER)], `translate(600 400) rotate(${i * 15})`)),
    rect(560, 345, 18, 66, PAPER, 4),
    rect(622, 345, 18, 66, PAPER, 4),
    disc(600, 455, 17, RED),
  ]);
}

/** A street made of halftone, with the boxes that an annotator draws on it. */
function labelledStreet(random: Random) {
  const houses = range(7).map((i) => rect(i * 176 - 10, 150 + random() * 190, 160, 500, i % 2 ? GREY : PALE));
  const windows = range(7).flatMap((i) =>
    range(12).map((k) => rect(i * 176 + 14 + (k % 3) * 44, 370 + Math.floor(k / 3) * 58, 24, 34, PAPER)),
  );
  const person = (x: number, y: number, s: number) =>
    group(
      [
        disc(0, -120, 24, INK),
        polygon(
          [
            [-30, -88],
            [30, -88],
            [20, 0],
            [-20, 0],
          ],
          INK,
        ),
        rect(-20, 0, 15, 92, INK),
        rect(5, 0, 15, 92, INK),
      ],
      `translate(${x} ${y}) scale(${s})`,
    );
  const car = group(
    [
      rect(0, 50, 330, 80, INK, 18),
      polygon(
        [
          [52, 54],
          [98, 0],
          [226, 0],
          [282, 54],
        ],
        INK,
      ),
      polygon(
        [
          [78, 50],
          [108, 14],
          [155, 14],
          [155, 50],
        ],
        PAPER,
      ),
      polygon(
        [
          [170, 50],
          [170, 14],
          [218, 14],
          [250, 50],
        ],
        PAPER,
      ),
      ...[75, 255].map((x) => disc(x, 132, 36, INK) + disc(x, 132, 14, PAPER)),
    ],
    'translate(480 515)',
  );
  const box = (x: number, y: number, w: number, h: number, colour: string) =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${colour}" stroke-width="6"/>` +
    [x, x + w].flatMap((cx) => [y, y + h].map((cy) => rect(cx - 9, cy - 9, 18, 18, colour))).join('') +
    rect(x - 3, y - 42, w * 0.55, 34, colour);
  return group([
    halftone([0, 0, 1200, 330], GREY, (_, y) => 6.5 - y / 55, 16),
    ...houses,
    ...windows,
    rect(0, 650, 1200, 150, DARK),
    ...range(7).map((i) =>
      polygon(
        [
          [i * 190, 730],
          [i * 190 + 110, 730],
          [i * 190 + 90, 748],
          [i * 190 - 20, 748],
        ],
        PAPER,
      ),
    ),
    car,
    person(230, 600, 1.15),
    person(330, 585, 0.95),
    person(960, 605, 1.2),
    box(465, 492, 362, 210, RED),
    box(172, 424, 210, 290, INK),
    box(900, 420, 122, 306, RED),
  ]);
}

/** Books weigh down one pan of a balance, loose pages rise from the other. */
function booksOnTheScale(random: Random) {
  const books = range(5).map((i) => {
    const w = 210 + random() * 50;
    const x = 300 - w / 2 + (random() - 0.5) * 30;
    const y = 575 - i * 46;
    return (
      rect(x, y, w, 42, at([INK, DARK, RED, INK, GREY], i), 4) +
      rect(x + 22, y, 8, 42, PAPER) +
      rect(x + w - 46, y + 17, 26, 8, PAPER)
    );
  });
  const pages = range(13).map((i) =>
    group(
      [
        rect(-32, -42, 64, 84, i % 4 === 1 ? RED : PAPER),
        `<rect x="-32" y="-42" width="64" height="84" fill="none" stroke="${INK}" stroke-width="4"/>`,
        ...range(4).map((k) => rect(-20, -26 + k * 15, k === 3 ? 22 : 40, 5, i % 4 === 1 ? PAPER : INK)),
      ],
      `translate(${800 + random() * 320} ${400 - i * 34 + random() * 20}) rotate(${random() * 100 - 50}) scale(${1.05 - i * 0.045})`,
    ),
  );
  const pan = (x: number, y: number) =>
    line([x, y - 1], [x - 150, y + 1], INK, 1) +
    `<path d="M${x - 170} ${y} H${x + 170} Q${x + 120} ${y + 70} ${x} ${y + 70} Q${x - 120} ${y + 70} ${x - 170} ${y}Z" fill="${INK}"/>`;
  const hanger = (x: number, top: number, bottom: number) => [
    line([x, top], [x - 160, bottom], INK, 4),
    line([x, top], [x + 160, bottom], INK, 4),
    disc(x, top, 17, RED),
  ];
  return group([
    cuts(0, 30, 1200, 720, 34, PALE, 5),
    line([300, 210], [900, 130], INK, 20),
    ...hanger(300, 210, 618),
    ...hanger(900, 130, 470),
    polygon(
      [
        [582, 160],
        [618, 160],
        [640, 700],
        [560, 700],
      ],
      INK,
    ),
    disc(600, 165, 36, INK),
    disc(600, 165, 13, PAPER),
    polygon(
      [
        [430, 700],
        [770, 700],
        [820, 760],
        [380, 760],
      ],
      INK,
    ),
    ...books,
    pan(300, 618),
    pan(900, 470),
    ...pages,
  ]);
}

/** A spider's web behind a toll gate. */
function webAndTollGate() {
  const spokes = range(14).map((i) => (i / 14) * Math.PI * 2 + 0.1);
  const polar = (angle: number, r: number): Point => [
    430 + Math.cos(angle) * r * 1.25,
    270 + Math.sin(angle) * r,
  ];
  const threads = range(9).flatMap((k) =>
    spokes.map((angle, i) => {
      const r = 48 + k * 52;
      const next = at(spokes, i + 1);
      return path(
        `M${polar(angle, r)} Q ${polar((angle + (next < angle ? next + Math.PI * 2 : next)) / 2, r * 0.86)} ${polar(next, r)}`,
        k % 4 === 2 ? GREY : INK,
        3.5,
      );
    }),
  );
  const legs = [-1, 1].flatMap((side) =>
    range(4).map((i) =>
      path(`M430 270 q ${side * 60} ${-70 + i * 34} ${side * (78 - (i % 3) * 6)} ${-24 + i * 42}`, RED, 8),
    ),
  );
  const bar = range(9).map((i) =>
    polygon(
      [
        [i * 90, -24],
        [i * 90 + 45, -24],
        [i * 90 + 25, 24],
        [i * 90 - 20, 24],
      ],
      RED,
    ),
  );
  return group([
    rect(0, 0, 1080, 607, PAPER),
    ...spokes.map((angle) => line([430, 270], polar(angle, 900), INK, 3)),
    ...threads,
    ...legs,
    disc(430, 282, 38, RED),
    disc(430, 236, 22, RED),
    rect(0, 545, 1080, 62, INK),
    group(
      [rect(-60, -30, 860, 60, INK), rect(-60, -24, 860, 48, PAPER), ...bar],
      'translate(120 470) rotate(-4)',
    ),
    rect(860, 330, 120, 240, INK),
    rect(884, 356, 72, 58, PAPER),
    disc(920, 385, 19, RED),
    rect(895, 440, 50, 9, PAPER),
    rect(0, 540, 1080, 6, PAPER),
  ]);
}

/** Generations of programs: most branches end, one line of descent is kept. */
function treeOfPrograms(random: Random) {
  const edges: string[] = [];
  const nodes: string[] = [];
  let parents: Point[] = [[110, 400]];
  let chosen = 0;
  for (const generation of range(6)) {
    const count = 3 + generation;
    const children = range(count).map(
      (i): Point => [290 + generation * 165, 400 + (i - (count - 1) / 2) * (700 / (count + 0.6))],
    );
    const heir = Math.floor(random() * count);
    for (const [i, child] of children.entries()) {
      const parent =
        i === heir ? chosen : Math.min(parents.length - 1, Math.floor((i / count) * parents.length));
      const [px, py] = at(parents, parent);
      const kept = i === heir;
      edges.push(
        path(
          `M${px} ${py} C ${px + 80} ${py}, ${child[0] - 80} ${child[1]}, ${child}`,
          kept ? RED : INK,
          kept ? 10 : 2.5,
        ),
      );
      nodes.push(matrix(child, kept ? 30 : 19, kept ? RED : random() > 0.5 ? INK : GREY, random));
    }
    parents = children;
    chosen = heir;
  }
  edges.sort((a, b) => Number(a.includes(RED)) - Number(b.includes(RED)));
  return group([
    ...range(6).map((i) => rect(240 + i * 165, 30, 100, 740, i % 2 ? PAPER : PALE)),
    ...edges,
    matrix([110, 400], 44, INK, random),
    ...nodes,
  ]);
}

/** Robots of one make, each with its own face. */
function robotFaces() {
  const tones: [ground: string, head: string, eye: string][] = [
    [PALE, INK, PAPER],
    [RED, PAPER, INK],
    [INK, PAPER, RED],
    [GREY, INK, PAPER],
    [INK, GREY, PAPER],
    [PALE, RED, PAPER],
    [PAPER, DARK, PAPER],
    [RED, INK, PAPER],
  ];
  return group(
    tones.map(([ground, head, eye], i) => {
      const mouths = [
        rect(95, 210, 80, 10, eye),
        cuts(90, 200, 90, 30, 3, eye),
        range(4)
          .map((k) => rect(93 + k * 23, 200, 13, 26, eye))
          .join(''),
        path('M95 205 q40 34 80 0', eye, 9),
      ];
      const eyes = [
        disc(100, 148, 20, eye) + disc(170, 148, 20, eye) + disc(100, 148, 8, head) + disc(170, 148, 8, head),
        rect(75, 132, 120, 32, eye, 16) + disc(155, 148, 10, head),
        rect(82, 130, 36, 36, eye) + rect(152, 130, 36, 36, eye),
        disc(135, 146, 33, eye) + disc(135, 146, 15, head),
      ];
      const antenna =
        i % 2
          ? line([135, 95], [135, 50], head, 8) + disc(135, 46, 14, head)
          : line([100, 95], [70, 48], head, 7) + line([170, 95], [200, 48], head, 7);
      return group(
        [
          rect(0, 0, 270, 304, ground),
          ground === PALE || ground === GREY ? halftone([0, 0, 270, 304], PAPER, (_, y) => y / 62, 16) : '',
          antenna,
          rect(50, 90, 170, 158, head, i % 3 ? 18 : 60),
          rect(30, 140, 20, 56, head),
          rect(220, 140, 20, 56, head),
          rect(110, 248, 50, 24, head),
          polygon(
            [
              [30, 304],
              [60, 270],
              [210, 270],
              [240, 304],
            ],
            head,
          ),
          at(eyes, i * 3 + Math.floor(i / 4)),
          at(mouths, i),
        ],
        `translate(${(i % 4) * 270} ${Math.floor(i / 4) * 304})`,
      );
    }),
  );
}

/** A pebble without a screen listens on a table, sound going round it. */
function thingOnTheTable() {
  const arcs = range(11).map((i) =>
    ring(600, 500, 150 + i * 62, i === 3 ? RED : i % 2 ? GREY : INK, i === 3 ? 16 : 4 + (i % 3) * 3),
  );
  return group([
    ...arcs,
    rect(0, 540, 1200, 260, INK),
    ...range(16).map((i) =>
      cut(
        [i * 84 - 60 + (i % 3) * 30, 600 + ((i * 53) % 170)],
        [i * 84 + 110, 604 + ((i * 53) % 170)],
        5,
        PAPER,
      ),
    ),
    `<ellipse cx="615" cy="622" rx="215" ry="26" fill="${DARK}"/>`,
    `<path d="M400 560 C 390 440, 500 385, 610 388 C 740 390, 815 455, 806 556 C 800 630, 700 640, 600 640 C 490 640, 408 632, 400 560Z" fill="${PAPER}" stroke="${INK}" stroke-width="9"/>`,
    halftone(
      [560, 480, 260, 165],
      GREY,
      (x, y) => (Math.hypot((x - 590) / 1.25, y - 500) - 95) / 9,
      13,
      (x, y) => ((x - 603) / 196) ** 2 + ((y - 520) / 114) ** 2 < 1,
    ),
    path('M450 500 C 470 440, 540 420, 590 420', INK, 5),
    disc(600, 530, 15, RED),
  ]);
}

/** Three curves rise past a sun, at different paces. */
function threeCurves() {
  const curve = (power: number, top: number) =>
    range(41).map((i): Point => [i * 30, 740 - (i / 40) ** power * top]);
  const area = (points: Point[], fill: string) => polygon([[0, 800], ...points, [1200, 800]], fill);
  return group([
    ...range(9).map((i) => rect(0, 60 + i * 80, 1200, 2, GREY)),
    disc(400, 290, 190, RED),
    ...range(7).map((i) => {
      const half = Math.sqrt(192 ** 2 - (40 + i * 24) ** 2);
      return rect(400 - half, 330 + i * 24, half * 2, 3 + i * 2.2, PAPER);
    }),
    area(curve(1.5, 620), PALE),
    halftone(
      [0, 60, 1200, 740],
      GREY,
      () => 4.2,
      15,
      (x, y) => y > 748 - (x / 1200) ** 1.5 * 620,
    ),
    area(curve(2.4, 520), DARK),
    area(curve(4.2, 430), INK),
    ...[
      [1.5, 620, RED],
      [2.4, 520, PAPER],
      [4.2, 430, PAPER],
    ].map(([power, top, colour]) =>
      path(`M${curve(Number(power), Number(top)).join(' L ')}`, String(colour), 8),
    ),
    ...range(9).map((i) => disc(i * 140 + 40, 740 - ((i * 140 + 40) / 1200) ** 1.5 * 620, 13, INK)),
    cuts(600, 700, 600, 80, 7, PAPER, 4),
  ]);
}

/** A moon of many experts over dark water; only a few of them are awake. */
function moonOfExperts(random: Random) {
  const cells = range(21).flatMap((c) =>
    range(21).map((r): Point => [600 + (c - 10) * 27, 330 + (r - 10) * 27]),
  );
  const moon = cells.filter(([x, y]) => Math.hypot(x - 600, y - 330) < 268);
  const awake = new Set(range(8).map(() => Math.floor(random() * moon.length)));
  const waves = range(34).map(() => {
    const y = 655 + random() * 135;
    const width = 60 + random() * 200;
    const x = random() * 1200 - width / 2;
    return cut([x, y], [x + width, y], 7, Math.abs(x + width / 2 - 600) < 240 ? RED : PAPER);
  });
  return group([
    rect(0, 0, 1200, 800, INK),
    ...range(70).map(() => disc(random() * 1200, random() * 600, 1 + random() * 2.4, PAPER)),
    disc(600, 330, 292, PAPER),
    ...moon.map(([x, y], i) =>
      rect(x - 11, y - 11, 22, 22, awake.has(i) ? RED : Math.hypot(x - 520, y - 270) < 215 ? PALE : GREY),
    ),
    rect(0, 640, 1200, 160, DARK),
    rect(0, 636, 1200, 8, PAPER),
    ...waves,
  ]);
}

/** Robots in a race; the last one has fallen. */
function runningRobots() {
  const limb = (points: Point[], colour: string, width: number) =>
    path(`M${points.join(' L ')}`, colour, width) +
    points.map(([x, y]) => disc(x, y, width * 0.72, colour) + disc(x, y, width * 0.26, PAPER)).join('');
  const runner = (colour: string) =>
    group([
      limb(
        [
          [-5, -170],
          [-65, -110],
          [-110, -150],
        ],
        colour,
        22,
      ),
      limb(
        [
          [0, 0],
          [-75, 60],
          [-150, 10],
        ],
        colour,
        28,
      ),
      polygon(
        [
          [-45, -205],
          [50, -195],
          [32, 12],
          [-35, 12],
        ],
        colour,
      ),
      rect(-20, -290, 84, 72, colour, 20),
      rect(16, -268, 42, 18, PAPER, 9),
      rect(-8, -218, 30, 20, colour),
      rect(-22, -118, 48, 40, PAPER, 6),
      rect(-12, -106, 28, 6, colour),
      rect(-12, -94, 18, 6, colour),
      limb(
        [
          [5, 0],
          [75, 55],
          [50, 160],
        ],
        colour,
        28,
      ),
      polygon(
        [
          [30, 160],
          [110, 160],
          [110, 186],
          [30, 186],
        ],
        colour,
      ),
      polygon(
        [
          [-137, -3],
          [-158, -17],
          [-208, 58],
          [-187, 72],
        ],
        colour,
      ),
      limb(
        [
          [10, -172],
          [70, -100],
          [135, -140],
        ],
        colour,
        22,
      ),
    ]);
  return group([
    halftone([0, 0, 1200, 470], GREY, (x, y) => 12 - y / 40 + x / 300, 38),
    polygon(
      [
        [0, 560],
        [1200, 440],
        [1200, 800],
        [0, 800],
      ],
      RED,
    ),
    ...range(4).map((i) => line([0, 590 + i * 62], [1200, 476 + i * 90], PAPER, 5)),
    group([runner(DARK)], 'translate(320 440) scale(.78)'),
    group([runner(INK)], 'translate(790 420) scale(1.22)'),
    group([runner(GREY)], 'translate(140 690) rotate(78) scale(.6)'),
    ...range(7).map((i) =>
      cut([390 + (i % 3) * 40, 190 + i * 62], [570 + (i % 2) * 30, 190 + i * 60], 7, INK),
    ),
  ]);
}

/** A hand of gears and joints about to pick up a nut. */
function hand() {
  const finger = (x: number, y: number, turn: number, lengths: number[]) => {
    let offset = 0;
    const bones = lengths.map((length, i) => {
      const bone =
        rect(offset, -23 + i * 3, length, 46 - i * 6, INK, 12) +
        rect(offset + 24, -6, length - 48, 12, PAPER, 6);
      offset += length;
      return (
        bone +
        (i < lengths.length - 1
          ? `<g transform="translate(${offset} 0) rotate(${turn < 0 ? 34 : -34}) translate(${-offset} 0)">`
          : '')
      );
    });
    return group(
      [bones.join('') + '</g>'.repeat(lengths.length - 1), disc(0, 0, 32, RED), disc(0, 0, 12, PAPER)],
      `translate(${x} ${y}) rotate(${turn})`,
    );
  };
  const nut = range(6).map(
    (i): Point => [872 + Math.cos((i * Math.PI) / 3) * 58, 430 + Math.sin((i * Math.PI) / 3) * 58],
  );
  return group([
    halftone([560, 110, 520, 610], PALE, (x, y) => 11 - Math.hypot(x - 872, y - 430) / 30, 22),
    polygon(
      [
        [0, 270],
        [190, 290],
        [190, 500],
        [0, 520],
      ],
      DARK,
    ),
    cuts(0, 310, 180, 170, 10, PAPER, 5),
    polygon(
      [
        [170, 250],
        [420, 190],
        [520, 260],
        [520, 470],
        [400, 560],
        [170, 530],
      ],
      INK,
    ),
    finger(490, 250, -24, [190, 150, 110]),
    finger(520, 330, -10, [200, 130, 90]),
    finger(430, 520, 26, [210, 170, 110]),
    gear(320, 380, 92, 14, PAPER, INK),
    gear(430, 300, 46, 9, RED, INK),
    polygon(nut, RED),
    disc(872, 430, 28, PAPER),
    ...range(8).map((i) =>
      group([cut([86, 0], [122, 0], 7, INK)], `translate(872 430) rotate(${i * 45 + 22})`),
    ),
  ]);
}

/** A ladder up to an office tower whose lowest rungs are gone. */
function brokenLadder() {
  const windows = range(6).flatMap((c) =>
    range(15).map((r) =>
      rect(
        392 + c * 72,
        70 + r * 62,
        46,
        38,
        (c * 7 + r * 5) % 11 === 0 ? RED : (c + r * 3) % 4 ? PAPER : GREY,
      ),
    ),
  );
  const rungs = range(15).map((i) =>
    i < 11
      ? rect(150, 90 + i * 70, 160, 18, INK, 6)
      : polygon(
          [
            [158, 90 + i * 70],
            [196 - (i % 2) * 16, 88 + i * 70],
            [180, 108 + i * 70],
            [158, 108 + i * 70],
          ],
          INK,
        ),
  );
  const fallen = [
    [236, 985, 31],
    [242, 1088, -9],
    [420, 1098, 0],
  ].map(([x, y, turn]) => group([rect(-70, -9, 140, 18, RED, 6)], `translate(${x} ${y}) rotate(${turn})`));
  return group([
    halftone([0, 0, 800, 1000], PALE, (x) => 9 - x / 90, 20),
    rect(362, 40, 438, 1070, INK),
    ...windows,
    rect(140, 20, 20, 1090, INK),
    rect(300, 20, 20, 1090, INK),
    ...rungs,
    rect(0, 1108, 800, 92, DARK),
    cuts(20, 1126, 760, 60, 6, PAPER, 4),
    ...fallen,
    group(
      [
        disc(0, -92, 20, INK),
        polygon(
          [
            [-24, -66],
            [24, -66],
            [16, 10],
            [-16, 10],
          ],
          INK,
        ),
        path('M-8 5 L-14 82 M8 5 L14 82', INK, 13),
        path('M22 -58 L52 -118', INK, 11),
        path('M-22 -58 L-34 -8', INK, 11),
      ],
      'translate(78 1012) scale(1.18)',
    ),
  ]);
}

/** Pylons carry their lines to the racks of a data centre. */
function pylons() {
  const pylon = (x: number, y: number, s: number, colour: string) =>
    group(
      [
        path(
          'M-70 0 L-14 -330 L0 -400 L14 -330 L70 0 M-58 -70 L46 -140 L-36 -200 L26 -262 M58 -70 L-46 -140 L36 -200 L-26 -262 M-110 -300 L110 -300 M-86 -230 L86 -230 M-110 -300 L0 -350 L110 -300',
          colour,
          9,
        ),
        ...[-110, 110].map((i) => disc(i, -286, 9, colour)),
      ],
      `translate(${x} ${y}) scale(${s})`,
    );
  const racks = range(5).map((i) => {
    const x = 640 + i * 108;
    const slots = range(11).map(
      (k) =>
        rect(x + 12, 388 + k * 30, 66, 16, PAPER) +
        disc(x + 70, 396 + k * 30, 4, (i * 5 + k * 3) % 7 ? INK : RED),
    );
    return rect(x, 370, 92, 356, i % 2 ? DARK : INK) + slots.join('');
  });
  return group([
    rect(0, 0, 1200, 800, PALE),
    disc(860, 260, 215, RED),
    cuts(645, 215, 430, 170, 9, PALE, 7),
    ...range(3).flatMap((i) => [
      path(`M-40 ${250 + i * 36} Q 90 ${360 + i * 30} 178 ${272 + i * 28}`, INK, 3),
      path(`M178 ${272 + i * 28} Q 330 ${410 + i * 20} 452 ${412 + i * 18}`, INK, 3),
      path(`M452 ${412 + i * 18} Q 560 ${480 + i * 10} 645 ${470 + i * 24}`, INK, 3),
    ]),
    pylon(178, 730, 1.5, INK),
    pylon(452, 730, 1.02, DARK),
    ...racks,
    rect(0, 724, 1200, 76, INK),
    cuts(0, 742, 1200, 46, 4, PAPER, 4),
  ]);
}

/** A chip, its legs turned into the bars of a share price. */
function chip(random: Random) {
  const bars = range(15).map((i) => {
    const height = 60 + (i / 14) ** 2 * 240 + random() * 40;
    return rect(345 + i * 35, 250 - height * 0.72, 19, height * 0.72 + 20, i % 2 ? DARK : INK);
  });
  const legs = range(15).flatMap((i) => [
    rect(345 + i * 35, 660, 19, 46 + ((i * 37) % 70), INK),
    rect(240 - ((i * 29) % 80), 290 + i * 24, 100 + ((i * 29) % 80), 11, INK),
    rect(860, 290 + i * 24, 60 + ((i * 41) % 110), 11, INK),
  ]);
  const cores = range(10).flatMap((c) =>
    range(7).map((r) =>
      rect(428 + c * 35, 345 + r * 35, 27, 27, (c * 3 + r * 5) % 13 === 0 ? RED : (c + r) % 3 ? PAPER : GREY),
    ),
  );
  return group([
    ...range(14).map((i) => rect(0, 30 + i * 58, 1200, 1.5, GREY)),
    halftone([0, 520, 1200, 280], PALE, (_, y) => (y - 500) / 30, 19),
    ...bars,
    ...legs,
    rect(310, 258, 580, 410, INK, 14),
    `<rect x="332" y="280" width="536" height="366" fill="none" stroke="${PAPER}" stroke-width="4"/>`,
    disc(366, 314, 15, PAPER),
    ...cores,
    path('M240 216 C 520 206, 760 130, 950 44', PAPER, 24),
    path('M240 216 C 520 206, 760 130, 950 44', RED, 11),
    polygon(
      [
        [998, 20],
        [918, 28],
        [954, 88],
      ],
      RED,
    ),
  ]);
}

/** A windsurfer's sail, cut into three pieces that drift apart. */
function sailInThree(random: Random) {
  const seams = (points: Point[], fill: string, move: string) =>
    group(
      [
        polygon(points, fill),
        `<polygon points="${points.join(' ')}" fill="none" stroke="${INK}" stroke-width="9" stroke-linejoin="round"/>`,
      ],
      move,
    );
  const waves = range(46).map(() => {
    const y = 610 + random() * 180;
    const x = random() * 1280 - 80;
    const w = 70 + random() * 190;
    return cut([x, y], [x + w, y - 14 + random() * 16], 9, PAPER);
  });
  return group([
    halftone([0, 0, 1200, 600], GREY, (x, y) => 7 - Math.hypot(x - 210, y - 190) / 55, 18),
    disc(210, 190, 84, RED),
    `<path d="M0 600 Q 150 545 300 590 T 600 585 T 900 590 T 1200 560 V800 H0Z" fill="${INK}"/>`,
    ...waves,
    path('M690 600 L560 60', INK, 14),
    seams(
      [
        [566, 70],
        [745, 190],
        [604, 235],
      ],
      RED,
      'translate(78 -36) rotate(9 620 160)',
    ),
    seams(
      [
        [608, 252],
        [755, 205],
        [850, 370],
        [644, 400],
      ],
      PALE,
      'translate(34 -6) rotate(3 720 300)',
    ),
    seams(
      [
        [648, 416],
        [856, 386],
        [880, 520],
        [678, 560],
      ],
      GREY,
      '',
    ),
    polygon(
      [
        [430, 592],
        [900, 566],
        [960, 580],
        [900, 612],
        [470, 622],
      ],
      PAPER,
    ),
    path('M430 592 L900 566 L960 580 L900 612 L470 622 Z', INK, 7),
    path('M538 584 L566 522 L600 474 L652 524 L640 582', INK, 24),
    path('M600 470 L562 385', INK, 52),
    path('M556 376 L600 392 L634 352 M566 400 L606 428 L648 412', INK, 17),
    disc(551, 333, 30, INK),
  ]);
}

// ── Shapes ──────────────────────────────────────────────────────────────────

function range(count: number) {
  return Array.from({ length: count }, (_, i) => i);
}

/** The item at `index`, wrapping around at the end. */
function at<T>(list: T[], index: number) {
  return list[index % list.length] as T;
}

function group(parts: string[], transform = '') {
  return `<g transform="${transform}">${parts.join('')}</g>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string, radius = 0) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

function disc(x: number, y: number, radius: number, fill: string) {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

function ring(x: number, y: number, radius: number, stroke: string, width: number) {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
}

function line(from: Point, to: Point, stroke: string, width: number) {
  return path(`M${from} L${to}`, stroke, width);
}

function path(d: string, stroke: string, width: number, dashes = 'none') {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-dasharray="${dashes}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function polygon(points: Point[], fill: string) {
  return `<polygon points="${points.join(' ')}" fill="${fill}"/>`;
}

/** One stroke of the gouge: thick in the middle, pointed at both ends. */
function cut([x1, y1]: Point, [x2, y2]: Point, width: number, fill: string) {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return `<path d="M${x1} ${y1} Q ${mx} ${my - width} ${x2} ${y2} Q ${mx} ${my + width} ${x1} ${y1}Z" fill="${fill}"/>`;
}

/** A field of such strokes, in rows with irregular gaps. */
function cuts(
  x: number,
  y: number,
  width: number,
  height: number,
  rows: number,
  fill: string,
  thickness = 3,
) {
  return range(rows)
    .flatMap((row) => {
      const top = y + (row + 0.5) * (height / rows);
      const split = x + width * (0.25 + ((row * 61) % 50) / 100);
      return [
        cut([x, top], [split - 6, top], thickness, fill),
        cut([split + 6, top], [x + width, top], thickness, fill),
      ];
    })
    .join('');
}

/** Dots on a slanted grid. `radius` gives the size of each dot, `inside` whether to draw it. */
function halftone(
  [x, y, width, height]: [x: number, y: number, width: number, height: number],
  fill: string,
  radius: (x: number, y: number) => number,
  step: number,
  inside: (x: number, y: number) => boolean = () => true,
) {
  const dots = range(Math.ceil(height / step) * 2).flatMap((row) =>
    range(Math.ceil(width / step) + 1).map(
      (column): Point => [x + (column + (row % 2) / 2) * step, y + (row * step) / 2],
    ),
  );
  return dots
    .filter(([cx, cy]) => radius(cx, cy) > 0.6 && inside(cx, cy))
    .map(([cx, cy]) => disc(cx, cy, Math.min(radius(cx, cy), step * 0.48), fill))
    .join('');
}

function gear(x: number, y: number, radius: number, teeth: number, fill: string, hole: string) {
  const cogs = range(teeth).map((i) =>
    group(
      [rect(-radius * 0.12, -radius * 1.2, radius * 0.24, radius * 0.4, fill)],
      `rotate(${(i * 360) / teeth})`,
    ),
  );
  return group(
    [...cogs, disc(0, 0, radius, fill), disc(0, 0, radius * 0.62, hole), disc(0, 0, radius * 0.3, fill)],
    `translate(${x} ${y})`,
  );
}

/** A square of cells, some filled: a program seen from afar. */
function matrix([x, y]: Point, half: number, fill: string, random: Random) {
  const cell = (half * 2) / 4;
  const filled = range(16)
    .filter(() => random() > 0.5)
    .map((i) =>
      rect(
        x - half + (i % 4) * cell + 1.5,
        y - half + Math.floor(i / 4) * cell + 1.5,
        cell - 3,
        cell - 3,
        PAPER,
      ),
    );
  return rect(x - half - 4, y - half - 4, half * 2 + 8, half * 2 + 8, fill) + filled.join('');
}

/** Specks where the ink missed the paper or fell beside the block. */
function wear(width: number, height: number, random: Random) {
  return range(260)
    .map((i) => disc(random() * width, random() * height, 0.5 + random() * 1.1, i % 4 ? PAPER : DARK))
    .join('');
}

/** The mulberry32 random number generator: the same numbers for the same seed. */
function seeded(seed: number): Random {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
