import { at, backdrop, dice, disc, gradient, halo, many, oval, rect, ridge, ripples, type Scene, shape, shimmer, stroke } from './paint.ts';
import { cloud, dinghy, gull, houses, trawler, yacht } from './props.ts';

const WIDE = { width: 1600, height: 1067 };

export const harbourAtDusk: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#2c2a52'],
      [0.24, '#7d3f72'],
      [0.44, '#e0645c'],
      [0.6, '#f9bd72'],
    ]) +
    many(7, (i) => rect(-60 + ((i * 467) % 1300), 120 + i * 52, 420 - i * 22, 9 + i * 2, '#ffd9a8', 'rx="9" opacity="0.22"')) +
    halo(1150, 560, 92, '#ffe7b0') +
    disc(1150, 560, 92, '#ffe9b8') +
    ridge(w, { y: 600, rise: 90, bumps: 6, seed: 4, bottom: 660 }, '#9c4a6b') +
    ridge(w, { y: 640, rise: 60, bumps: 9, seed: 12, bottom: 660 }, '#6d355f') +
    houses(-10, 720, 652, { walls: ['#3a2450', '#4a2a57', '#33204a'], roof: '#271a3e', lit: '#ffd27a', dark: '#1f1633', seed: 21 }) +
    shape('M250 652 L250 440 L276 380 L302 440 L302 652 Z', '#271a3e') +
    disc(276, 470, 13, '#ffd27a') +
    gradient('water', [
      [0, '#f3a36b'],
      [0.25, '#b3586b'],
      [1, '#241d42'],
    ]) +
    rect(0, 650, w, h - 650, 'url(#water)') +
    rect(0, 645, 1010, 20, '#271a3e') +
    many(16, (i) => rect(20 + i * 62, 655, 10, 36, '#271a3e')) +
    pierLight(985, 648) +
    ripples(w, 665, h, { colour: '#241d42', count: 210, seed: 5, opacity: 0.32 }) +
    ripples(w, 680, h, { colour: '#ffb98a', count: 110, seed: 9, opacity: 0.28 }) +
    shimmer(1150, 660, 1040, { colour: '#ffe2a6', spread: 150, count: 46, seed: 3 }) +
    harbourBoats(h),
};

function pierLight(x: number, y: number): string {
  return (
    halo(x, y - 118, 16, '#fff0c4', 3) +
    shape(`M${x - 17} ${y} L${x - 11} ${y - 104} L${x + 11} ${y - 104} L${x + 17} ${y} Z`, '#f4e4cf') +
    rect(x - 15, y - 62, 30, 22, '#d8453f') +
    rect(x - 10, y - 128, 20, 24, '#ffe9a8') +
    shape(`M${x - 15} ${y - 128} L${x} ${y - 148} L${x + 15} ${y - 128} Z`, '#d8453f')
  );
}

function harbourBoats(h: number): string {
  return (
    oval(430, 872, 250, 20, '#1b1535', 'opacity="0.6"') +
    at(430, 862, 1.35, trawler('#1f4e66', '#f2c46d', '#f4e4cf', '#1b1535')) +
    oval(820, 752, 110, 9, '#1b1535', 'opacity="0.5"') +
    at(820, 748, 0.62, trawler('#a33b3b', '#f4e4cf', '#f4e4cf', '#1b1535')) +
    at(1390, 764, 0.8, yacht('#271a3e', '#5b2f5c', '#43264f')) +
    at(1290, 945, 1.25, dinghy('#b5443f', '#f4e4cf')) +
    gull(620, 330, 30, '#2c2044') +
    gull(700, 290, 22, '#2c2044') +
    gull(560, 262, 18, '#2c2044') +
    gull(880, 380, 20, '#2c2044') +
    shape(`M0 ${h} L0 1010 Q200 992 420 1030 T760 ${h} Z`, '#191331') +
    rect(86, 952, 30, 70, '#191331', 'rx="6"') +
    oval(101, 952, 26, 10, '#191331')
  );
}

export const lighthouse: Scene = {
  width: 1200,
  height: 1500,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#0c1b33'],
      [0.4, '#1d4560'],
      [0.66, '#5f9a97'],
      [0.75, '#d9d9b0'],
    ]) +
    stars(w, 700) +
    gradient(
      'beam',
      [
        [0, '#fff1b800'],
        [1, '#fff1b8cc'],
      ],
      'across',
    ) +
    shape('M-40 250 L690 452 L690 486 L-40 640 Z', 'url(#beam)') +
    gradient(
      'back',
      [
        [0, '#fff1b8aa'],
        [1, '#fff1b800'],
      ],
      'across',
    ) +
    shape('M690 456 L1240 330 L1240 540 L690 482 Z', 'url(#back)') +
    ridge(w, { y: 1080, rise: 60, bumps: 5, seed: 9, bottom: 1140 }, '#3f7683') +
    gradient('sea', [
      [0, '#3c7f8c'],
      [1, '#0c2238'],
    ]) +
    rect(0, 1110, w, h - 1110, 'url(#sea)') +
    ripples(w, 1120, h, { colour: '#e9efdb', count: 130, seed: 6, opacity: 0.22 }) +
    shape('M330 1500 L380 1290 L470 1240 L510 1120 L590 1070 L640 1010 L790 1000 L900 1050 L960 1120 L1080 1150 L1200 1230 L1200 1500 Z', '#14213a') +
    shape('M330 1500 L380 1290 L470 1240 L510 1120 L590 1070 L640 1010 L680 1009 L640 1130 L560 1200 L540 1330 L450 1500 Z', '#27405c') +
    shape('M640 1010 Q720 985 790 1000 L900 1050 L960 1120 Q800 1060 640 1010 Z', '#4b7a5c') +
    tower() +
    at(880, 1052, 1, keeperHouse()) +
    surf(h) +
    gull(300, 820, 30, '#0f2036') +
    gull(390, 760, 22, '#0f2036') +
    gull(240, 720, 18, '#0f2036'),
};

function stars(w: number, to: number): string {
  const roll = dice(31);
  return many(90, () => disc(roll() * w, roll() ** 1.5 * to, 1 + roll() * 2.4, '#fff6d8', `opacity="${0.3 + roll() * 0.6}"`));
}

function tower(): string {
  return (
    shape('M634 1012 L660 540 L720 540 L746 1012 Z', '#f5ecd7') +
    shape('M700 540 L720 540 L746 1012 L706 1012 Z', '#cfc4a8') +
    shape('M654 650 L726 650 L732 752 L648 752 Z', '#c8402f') +
    shape('M642 858 L738 858 L745 960 L637 960 Z', '#c8402f') +
    rect(678, 592, 22, 34, '#27405c', 'rx="11"') +
    rect(678, 786, 22, 34, '#27405c', 'rx="11"') +
    rect(672, 974, 34, 44, '#27405c', 'rx="16"') +
    rect(638, 524, 104, 18, '#14213a') +
    rect(656, 430, 68, 94, '#fff1b8') +
    many(4, (i) => rect(656 + i * 21.5, 430, 4, 94, '#14213a')) +
    shape('M644 430 L690 372 L736 430 Z', '#c8402f') +
    disc(690, 366, 8, '#14213a') +
    halo(690, 470, 60, '#fff1b8')
  );
}

function keeperHouse(): string {
  return (
    rect(-66, -74, 150, 82, '#f5ecd7') +
    shape('M-80 -74 L9 -132 L98 -74 Z', '#c8402f') +
    rect(-44, -52, 26, 30, '#ffd27a') +
    rect(36, -52, 26, 30, '#ffd27a') +
    rect(-4, -50, 24, 58, '#27405c')
  );
}

function surf(h: number): string {
  return (
    many(5, (i) =>
      stroke(`M-20 ${1250 + i * 58} q60 -34 120 0 t120 0 t120 0 ${i > 2 ? 't120 0' : ''}`, '#e9efdb', 7 - i * 0.5, `opacity="${0.75 - i * 0.1}"`),
    ) + many(9, (i) => disc(300 + ((i * 37) % 90), h - 230 + ((i * 53) % 120), 4 + (i % 3) * 3, '#f5ecd7', 'opacity="0.8"'))
  );
}

export const windFarm: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#8cc5cf'],
      [0.35, '#cfe3cf'],
      [0.58, '#fbe3b0'],
      [0.62, '#f8c98d'],
    ]) +
    halo(420, 520, 120, '#fff4d0', 5) +
    disc(420, 520, 120, '#fff6da') +
    cloud(1180, 210, 1.5, '#ffffff', 0.75) +
    cloud(220, 190, 1, '#ffffff', 0.6) +
    cloud(800, 330, 0.8, '#ffffff', 0.6) +
    gradient('sea', [
      [0, '#4f9fa6'],
      [0.4, '#1f6f86'],
      [1, '#0d3550'],
    ]) +
    rect(0, 640, w, h - 640, 'url(#sea)') +
    many(7, (i) => turbine(160 + i * 224, 655, 0.42, i * 17)) +
    many(5, (i) => turbine(300 + i * 300, 690, 0.68, 40 + i * 29)) +
    ripples(w, 650, h, { colour: '#eaf4e4', count: 200, seed: 15, opacity: 0.25 }) +
    shimmer(420, 645, 900, { colour: '#fff2cc', spread: 190, count: 34, seed: 8, opacity: 0.6 }) +
    turbine(1240, 830, 1.35, 12) +
    swell(w, 850, '#175a74') +
    at(620, 872, 1.1, crewBoat()) +
    swell(w, 930, '#0f4560') +
    swell(w, 1010, '#0a2f47'),
};

function turbine(x: number, y: number, scale: number, turn: number): string {
  const blade = shape('M-7 0 Q-15 -60 0 -236 Q12 -60 7 0 Z', '#fbfaf3') + shape('M0 -236 Q12 -60 7 0 L2 0 Z', '#c9d3cf');
  const post =
    shape('M-8 -400 L8 -400 L14 0 L-14 0 Z', '#f6f4ea') +
    shape('M2 -400 L8 -400 L14 0 L4 0 Z', '#bfcac8') +
    rect(-20, -30, 40, 34, '#f0b429') +
    rect(-28, -36, 56, 8, '#d18b12');
  return at(x, y, scale, post + at(0, -404, 1, many(3, (i) => `<g transform="rotate(${turn + i * 120})">${blade}</g>`) + disc(0, 0, 14, '#e6e8e0')));
}

function swell(w: number, y: number, fill: string): string {
  const crests = many(Math.ceil(w / 200) + 1, (i) => `${i === 0 ? `M-100 ${y + 30}` : ''} q50 -46 100 -18 q60 34 100 18`);
  return shape(`${crests} L${w + 100} 1100 L-100 1100 Z`, fill) + stroke(crests, '#dff0e6', 4, 'opacity="0.5"');
}

function crewBoat(): string {
  return (
    rect(-70, -96, 110, 66, '#fbfaf3') +
    shape('M-70 -96 L40 -96 L26 -118 L-60 -118 Z', '#e4572e') +
    many(3, (i) => rect(-58 + i * 32, -84, 24, 24, '#0d3550')) +
    stroke('M-20 -118 L-20 -170 M-40 -150 L0 -150', '#0d3550', 5) +
    shape('M-150 -40 L60 -34 L150 -58 Q140 -10 110 14 L-128 14 Q-148 -8 -150 -40 Z', '#e4572e') +
    stroke('M-146 -20 L128 -24', '#fbfaf3', 8)
  );
}

export const ferry: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#f3d9b1'],
      [0.3, '#f2e6cf'],
      [0.6, '#cfe0d8'],
    ]) +
    disc(1260, 250, 110, '#ef7b45') +
    halo(1260, 250, 110, '#ef7b45', 3) +
    cloud(360, 240, 1.3, '#fffaf0', 0.95) +
    cloud(930, 170, 0.9, '#fffaf0', 0.8) +
    ridge(w, { y: 560, rise: 150, bumps: 5, seed: 40, bottom: 660 }, '#8fb0a3') +
    ridge(w, { y: 620, rise: 90, bumps: 7, seed: 44, bottom: 660 }, '#5f8d86') +
    houses(60, 520, 650, { walls: ['#f6ead2', '#e9b872', '#d96c4f', '#f3d9b1'], roof: '#3d5a5e', lit: '#2c4a52', dark: '#2c4a52', seed: 8, scale: 0.55 }) +
    gradient('sea', [
      [0, '#5fa3a3'],
      [1, '#12435a'],
    ]) +
    rect(0, 645, w, h - 645, 'url(#sea)') +
    ripples(w, 655, h, { colour: '#f4f1de', count: 170, seed: 77, opacity: 0.28 }) +
    at(830, 830, 1.25, ferryShip()) +
    swell(w, 880, '#1d6478') +
    swell(w, 960, '#15506a') +
    swell(w, 1030, '#0d3a52') +
    many(7, (i) => gull(90 + i * 66 + (i % 2) * 30, 330 + ((i * 71) % 170), 18 + (i % 3) * 9, '#1b2f3d')),
};

function ferryShip(): string {
  return (
    shape('M-380 -70 L400 -70 L360 40 L-350 40 Z', '#16324a') +
    rect(-372, -96, 770, 28, '#f6f1e3') +
    shape('M-340 -160 L310 -160 L350 -96 L-340 -96 Z', '#f6f1e3') +
    shape('M-280 -220 L220 -220 L260 -160 L-280 -160 Z', '#fffaf0') +
    shape('M80 -276 L190 -276 L214 -220 L80 -220 Z', '#f6f1e3') +
    shape('M-160 -320 L-70 -320 L-60 -220 L-176 -220 Z', '#d9432f') +
    rect(-168, -300, 106, 20, '#f6f1e3') +
    shape('M-160 -334 L-66 -334 L-68 -320 L-160 -320 Z', '#16324a') +
    many(14, (i) => rect(-320 + i * 44, -142, 26, 24, '#2d6a80', 'rx="4"')) +
    many(10, (i) => rect(-262 + i * 46, -204, 28, 24, '#2d6a80', 'rx="4"')) +
    rect(94, -264, 106, 20, '#16324a') +
    stroke('M-376 -40 L388 -40', '#d9432f', 10) +
    many(6, (i) => disc(-300 + i * 36, -8, 8, '#f6f1e3')) +
    stroke('M150 -276 L150 -340 M130 -322 L170 -322', '#16324a', 5) +
    stroke('M-400 44 q-60 -12 -120 8 M-410 60 q-90 -6 -150 12', '#fffaf0', 9, 'opacity="0.8"') +
    stroke('M352 40 q40 -30 70 -4 M344 52 q60 -16 110 8', '#fffaf0', 9, 'opacity="0.85"')
  );
}

export const rowingCrew: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#f7d6bf'],
      [0.3, '#f6e3c8'],
      [0.5, '#dfe7d2'],
    ]) +
    disc(330, 270, 88, '#fff5dc') +
    halo(330, 270, 88, '#fff5dc', 4) +
    ridge(w, { y: 420, rise: 130, bumps: 6, seed: 61, bottom: 520 }, '#b9cdb8') +
    ridge(w, { y: 470, rise: 70, bumps: 12, seed: 63, bottom: 520 }, '#7ea893') +
    treeLine(w) +
    gradient('river', [
      [0, '#9cc4b4'],
      [0.35, '#4d8f94'],
      [1, '#123c52'],
    ]) +
    rect(0, 505, w, h - 505, 'url(#river)') +
    ripples(w, 515, h, { colour: '#f7eeda', count: 190, seed: 65, opacity: 0.3 }) +
    shimmer(330, 510, 760, { colour: '#fff3d6', spread: 150, count: 26, seed: 66, opacity: 0.55 }) +
    at(830, 630, 0.5, crew('#e9c46a', '#f6ead2')) +
    at(800, 830, 1.12, crew('#d1432f', '#1b3147')) +
    ripples(w, 880, h, { colour: '#0d2c40', count: 70, seed: 69, opacity: 0.35 }) +
    reeds(h),
};

function treeLine(w: number): string {
  const roll = dice(64);
  return (
    many(40, (i) => oval((i * w) / 39, 492 - roll() * 14, 26 + roll() * 22, 24 + roll() * 34, i % 3 ? '#4f8272' : '#3f6e62')) + rect(0, 496, w, 14, '#35604f')
  );
}

function crew(shirt: string, hull: string): string {
  const rower = (x: number) =>
    stroke(`M${x - 6} -16 L${x + 44} -38 L${x + 64} -14`, '#2a2438', 18) +
    stroke(`M${x - 8} -22 L${x - 30} -92`, shirt, 34) +
    stroke(`M${x - 30} -92 L${x + 20} -62 L${x + 44} -56`, '#c98a66', 12) +
    disc(x - 38, -130, 19, '#c98a66') +
    shape(`M${x - 58} -132 q2 -26 26 -22 q14 2 14 18 Z`, '#2a2438') +
    stroke(`M${x + 30} -60 L${x + 4} 6 L${x - 64} 66`, '#5d3a24', 6) +
    shape(`M${x - 56} 52 l14 14 l-44 32 l-14 -16 Z`, '#f6ead2') +
    oval(x - 76, 92, 42, 7, '#f7eeda', 'opacity="0.8"');
  const cox = stroke('M470 -20 L478 -74', '#1b3147', 34) + disc(482, -110, 18, '#8d5a3f') + shape('M464 -112 q0 -24 22 -22 q16 2 18 16 l16 2 Z', '#e9c46a');
  return (
    oval(0, 22, 620, 14, '#0d2c40', 'opacity="0.5"') +
    many(4, (i) => rower(-330 + i * 195)) +
    cox +
    shape('M-650 -14 Q-300 -26 0 -24 Q400 -26 660 -18 Q420 24 0 24 Q-400 22 -650 -14 Z', hull) +
    stroke('M-630 -8 Q0 -4 640 -12', '#f6ead2', 4, 'opacity="0.7"')
  );
}

function reeds(h: number): string {
  const roll = dice(68);
  return many(46, (i) => {
    const x = i < 26 ? roll() * 300 - 20 : 1330 + roll() * 300;
    const top = h - 130 - roll() * 190;
    return stroke(`M${x} ${h + 10} Q${x + 6} ${top + 90} ${x + 24 * (roll() - 0.5)} ${top}`, '#16302e', 6) + (i % 3 ? '' : oval(x, top, 8, 30, '#5d3a24'));
  });
}

export const kelpForest: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#a8e0cf'],
      [0.25, '#3fa7a3'],
      [0.7, '#0f5a6e'],
      [1, '#072c42'],
    ]) +
    gradient('ray', [
      [0, '#fdfbe088'],
      [1, '#fdfbe000'],
    ]) +
    many(7, (i) => shape(`M${i * 240 + 20} -10 l90 0 l${-180 + i * 10} 860 l-170 0 Z`, 'url(#ray)', `opacity="${0.35 + (i % 3) * 0.2}"`)) +
    many(9, (i) => frond(i * 200 - 20, h, { seed: 80 + i, colour: '#1c7873', tall: 700 + ((i * 97) % 240), size: 0.8 })) +
    shoal() +
    many(6, (i) => frond(i * 310 - 60, h, { seed: 95 + i, colour: i % 2 ? '#c98b2b' : '#9c6b22', tall: 820 + ((i * 131) % 230), size: 1.35 })) +
    ridge(w, { y: 1010, rise: 90, bumps: 8, seed: 91, bottom: h }, '#06202f') +
    diver() +
    bubbles(),
};

function frond(x: number, h: number, { seed, colour, tall, size }: { seed: number; colour: string; tall: number; size: number }): string {
  const roll = dice(seed);
  const bend = (t: number) => x + Math.sin(t * 5 + seed) * 42 * t;
  const leaves = many(Math.floor(tall / 46), (i) => {
    const t = (i + 1) / Math.floor(tall / 46);
    const side = i % 2 ? 1 : -1;
    const leaf = shape(`M0 0 Q${36 * side} -40 ${112 * side} ${-22 - roll() * 40} Q${54 * side} 16 0 0 Z`, colour);
    return at(bend(t), h - t * tall, size * (1.15 - t * 0.45), leaf + disc(8 * side, -6, 9, colour));
  });
  const stem = many(21, (i) => `${i === 0 ? 'M' : 'L'}${bend(i / 20)} ${h - (i / 20) * tall} `);
  return stroke(stem, colour, 9 * size) + leaves;
}

function shoal(): string {
  const roll = dice(110);
  const one =
    shape('M-40 0 Q-6 -20 26 -2 L48 -16 L44 0 L48 16 L26 2 Q-6 20 -40 0 Z', '#f4f1de') +
    shape('M-40 0 Q-6 -20 26 -2 Q-8 -6 -40 0 Z', '#7fb7b4') +
    disc(-24, -3, 3, '#06202f');
  return many(26, () => at(480 + roll() * 640, 240 + roll() * 300, 0.7 + roll() * 0.6, one, -8 + roll() * 16));
}

function diver(): string {
  const body =
    stroke('M0 0 L-120 34', '#10222e', 46) +
    stroke('M-120 34 L-230 20 L-300 56 M-116 44 L-216 76 L-290 120', '#10222e', 22) +
    shape('M-296 44 l-84 10 l-8 40 l84 -22 Z M-286 108 l-78 34 l2 40 l80 -48 Z', '#f0b429') +
    rect(-104, -34, 100, 34, '#e4572e', 'rx="16" transform="rotate(-16 -50 -16)"') +
    disc(44, -16, 33, '#10222e') +
    rect(46, -34, 34, 28, '#bfe8e0', 'rx="9"') +
    stroke('M10 14 L86 74 L126 66', '#10222e', 20);
  return (
    gradient(
      'torch',
      [
        [0, '#fff6cfcc'],
        [1, '#fff6cf00'],
      ],
      'across',
    ) +
    shape('M1090 745 L1500 640 L1500 960 Z', 'url(#torch)') +
    at(940, 690, 1.1, body, 8)
  );
}

function bubbles(): string {
  const roll = dice(120);
  return many(14, (i) => disc(1000 + roll() * 60, 640 - i * 42, 5 + roll() * 12, '#eafaf2', 'opacity="0.65"'));
}
