import { at, backdrop, dice, disc, gradient, halo, many, oval, rect, ridge, ripples, type Scene, shape, shimmer, stroke } from './paint.ts';
import { cloud, gull } from './props.ts';

const WIDE = { width: 1600, height: 1067 };

export const desertRoad: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#2f6f8f'],
      [0.3, '#8fbfb5'],
      [0.52, '#f6d9a0'],
      [0.6, '#f2a65a'],
    ]) +
    halo(1080, 500, 100, '#fff3cf', 5) +
    disc(1080, 500, 100, '#fff6dc') +
    many(5, (i) => rect(80 + ((i * 391) % 1200), 150 + i * 58, 360 - i * 30, 8, '#fdf3da', 'rx="8" opacity="0.4"')) +
    ridge(w, { y: 600, rise: 120, bumps: 5, seed: 201, bottom: 700 }, '#c77b4a') +
    ridge(w, { y: 650, rise: 90, bumps: 4, seed: 206, bottom: 760 }, '#d9924f') +
    gradient('sand', [
      [0, '#eab366'],
      [1, '#a8592e'],
    ]) +
    rect(0, 655, w, h - 655, 'url(#sand)') +
    shape('M772 655 L828 655 L1220 1067 L260 1067 Z', '#4d3b3a') +
    shape('M772 655 L776 655 L300 1067 L260 1067 Z M824 655 L828 655 L1220 1067 L1180 1067 Z', '#e9cf9c') +
    many(7, (i) => shape(`M${798 - i * 1.6} ${672 + i * i * 9} l${4 + i * 3.2} 0 l${i * 1.2} ${12 + i * 9} l${-6 - i * 5} 0 Z`, '#f6e3b4')) +
    convoy() +
    palms() +
    at(330, 905, 1, libyaFlag()) +
    at(1370, 840, 0.62, libyaFlag()),
};

function libyaFlag(): string {
  const wave = (y: number, height: number, fill: string) => shape(`M8 ${y} q75 -34 150 0 t150 0 l0 ${height} q-75 34 -150 0 t-150 0 Z`, fill);
  const star = many(5, (i) => `${i ? 'L' : 'M'}${186 + 17 * Math.sin((i * 4 * Math.PI) / 5)} ${-438 - 17 * Math.cos((i * 4 * Math.PI) / 5)} `);
  return (
    rect(-5, -560, 12, 580, '#3b2a26') +
    disc(1, -566, 11, '#e9cf9c') +
    wave(-540, 52, '#c8202f') +
    wave(-490, 102, '#1a1a1c') +
    wave(-390, 52, '#1f8a4c') +
    disc(150, -440, 36, '#f7f3e6') +
    disc(161, -440, 29, '#1a1a1c') +
    shape(`${star}Z`, '#f7f3e6') +
    oval(4, 20, 46, 9, '#6b3a22', 'opacity="0.6"')
  );
}

function convoy(): string {
  const truck =
    rect(-110, -92, 130, 66, '#5c6b4a', 'rx="8"') +
    shape('M24 -78 L70 -78 L94 -46 L94 -26 L24 -26 Z', '#6f7f58') +
    shape('M34 -70 L64 -70 L80 -48 L34 -48 Z', '#cfe0d8') +
    disc(-74, -16, 22, '#2a2220') +
    disc(-20, -16, 22, '#2a2220') +
    disc(64, -16, 22, '#2a2220') +
    many(3, (i) => disc([-74, -20, 64][i] ?? 0, -16, 9, '#c9a15b'));
  return (
    many(3, (i) => oval(560 - i * 150, 720 - i * 14, 90 - i * 18, 8, '#7a4526', 'opacity="0.4"') + at(560 - i * 150, 718 - i * 14, 0.72 - i * 0.15, truck)) +
    many(6, (i) => disc(640 + i * 28, 700 - (i % 3) * 10, 20 - i * 2, '#f3d9a4', 'opacity="0.4"'))
  );
}

function palms(): string {
  const leaf = (turn: number) => `<g transform="rotate(${turn})">${shape('M0 0 Q70 -50 150 10 Q70 -16 0 0 Z', '#2f5d3a')}</g>`;
  const palm =
    stroke('M0 0 Q-14 -120 12 -240', '#5b3524', 18) +
    at(12, -240, 1, [-200, -160, -118, -62, -20, 20].map(leaf).join('')) +
    disc(8, -230, 11, '#8a4626') +
    disc(22, -226, 10, '#8a4626');
  return at(1180, 740, 0.9, palm) + at(1500, 800, 1.2, palm) + at(1250, 730, 0.62, palm) + at(110, 760, 0.8, palm);
}

export const negotiatingTable: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#5c2a33'],
      [1, '#3d1c26'],
    ]) +
    many(5, (i) => panel(i * 330 - 20)) +
    rect(0, 690, w, 30, '#2a1219') +
    gradient('floor', [
      [0, '#7a4a2f'],
      [1, '#3f2216'],
    ]) +
    rect(0, 715, w, h - 715, 'url(#floor)') +
    flagstand(520, ['#f3efe4', '#2f55a4', '#c8202f'], false) +
    flagstand(1080, ['#c8202f', '#1a1a1c', '#1f8a4c'], true) +
    chair(430) +
    chair(1170) +
    chair(800) +
    table() +
    many(3, (i) => setting(430 + i * 370)),
};

function panel(x: number): string {
  return (
    rect(x + 24, 40, 284, 640, '#4a2029') +
    rect(x + 40, 56, 252, 608, '#6b313b') +
    rect(x + 60, 76, 212, 568, '#5c2a33') +
    stroke(`M${x + 60} 76 l212 0 l0 568 l-212 0 Z`, '#c79a54', 4) +
    halo(x + 166, 190, 26, '#ffe2a0', 4) +
    shape(`M${x + 136} 208 l60 0 l-14 -58 l-32 0 Z`, '#ffedc2') +
    rect(x + 160, 206, 12, 44, '#c79a54')
  );
}

function flagstand(x: number, bands: string[], libyan: boolean): string {
  const depth = libyan ? [0.25, 0.5, 0.25] : [1 / 3, 1 / 3, 1 / 3];
  let top = 0;
  const cloth = bands.map((fill, i) => {
    const height = 330 * (depth[i] ?? 0);
    top += height;
    return shape(
      `M8 ${top - height} Q70 ${top - height + 34} 132 ${top - height + 6} T210 ${top - height + 66} L176 ${top + 66} Q120 ${top + 6} 100 ${top + 26} T8 ${top} Z`,
      fill,
    );
  });
  const emblem = libyan
    ? disc(92, 182, 32, '#f7f3e6') +
      disc(102, 180, 26, '#1a1a1c') +
      shape('M118 166 l5 12 l13 1 l-10 9 l4 13 l-12 -7 l-11 7 l3 -13 l-10 -9 l13 -1 Z', '#f7f3e6')
    : '';
  return at(
    x,
    250,
    1,
    rect(-6, -40, 13, 540, '#c79a54') + shape('M-14 -40 L0 -76 L14 -40 Z', '#e8c988') + cloth.join('') + emblem + oval(0, 500, 52, 13, '#8c6732'),
  );
}

const chair = (x: number): string =>
  rect(x - 78, 500, 156, 240, '#2b3f3c', 'rx="26"') +
  rect(x - 62, 518, 124, 190, '#3f5b55', 'rx="18"') +
  many(6, (i) => disc(x - 36 + (i % 3) * 36, 570 + Math.floor(i / 3) * 60, 5, '#c79a54')) +
  rect(x - 96, 656, 22, 90, '#2a1219', 'rx="10"') +
  rect(x + 74, 656, 22, 90, '#2a1219', 'rx="10"');

function table(): string {
  return (
    oval(800, 1010, 780, 60, '#1f0e10', 'opacity="0.5"') +
    shape('M120 770 Q800 700 1480 770 L1600 900 Q800 1010 0 900 Z', '#8a512f') +
    shape('M170 780 Q800 716 1430 780 L1490 850 Q800 930 110 850 Z', '#a4663c') +
    shape('M0 900 Q800 1010 1600 900 L1600 985 Q800 1095 0 985 Z', '#5d3220') +
    shape('M330 812 Q800 760 1270 812 Q800 838 330 812 Z', '#c08350', 'opacity="0.7"')
  );
}

function setting(x: number): string {
  const glass = shape('M-14 -44 L14 -44 L10 0 L-10 0 Z', '#dff0ee', 'opacity="0.85"') + rect(-12, -26, 24, 24, '#9fd0d3', 'opacity="0.7"');
  const microphone =
    stroke('M0 0 q-6 -64 -40 -84', '#1a1214', 6) + oval(-46, -90, 15, 11, '#1a1214', 'transform="rotate(30 -46 -90)"') + oval(0, 2, 26, 8, '#1a1214');
  return (
    shape(`M${x - 62} 862 l104 4 l-8 34 l-110 -4 Z`, '#f7f1e0') +
    many(3, (i) => stroke(`M${x - 50 - i} ${870 + i * 8} l76 3`, '#b7ab92', 2)) +
    at(x + 96, 878, 1.1, glass) +
    at(x - 96, 872, 1.1, microphone) +
    shape(`M${x - 46} 822 l92 0 l8 26 l-108 0 Z`, '#e8d9b5')
  );
}

export const containerPort: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#e8825a'],
      [0.35, '#f6b980'],
      [0.6, '#fbe3b6'],
    ]) +
    disc(520, 430, 130, '#fff3d0') +
    halo(520, 430, 130, '#fff3d0', 4) +
    ridge(w, { y: 590, rise: 150, bumps: 6, seed: 231, bottom: 680 }, '#c98a73') +
    ridge(w, { y: 630, rise: 70, bumps: 8, seed: 236, bottom: 680 }, '#a3685f') +
    gradient('sea', [
      [0, '#3f8f94'],
      [1, '#12384d'],
    ]) +
    rect(0, 670, w, h - 670, 'url(#sea)') +
    ripples(w, 680, h, { colour: '#fbe9c8', count: 150, seed: 239, opacity: 0.26 }) +
    shimmer(520, 675, 820, { colour: '#fff0c9', spread: 190, count: 24, seed: 241, opacity: 0.55 }) +
    at(1180, 700, 1, crane()) +
    at(1460, 700, 1, crane()) +
    rect(900, 672, 700, 60, '#4c4a55') +
    many(9, (i) => rect(930 + i * 76, 690, 40, 24, '#2f2e38')) +
    at(720, 840, 1.1, boxship()) +
    many(5, (i) => gull(180 + i * 70, 250 + ((i * 67) % 110), 18 + (i % 3) * 6, '#4b2f33')),
};

function crane(): string {
  const ink = '#23465c';
  return (
    stroke('M-70 0 L-50 -430 M70 0 L50 -430 M-62 -170 L62 -170 M-62 -170 L54 -330 M62 -170 L-54 -330 M-56 -330 L56 -330', ink, 12) +
    rect(-330, -452, 470, 26, ink) +
    stroke('M0 -452 L-10 -580 L-320 -450 M-10 -580 L130 -450', ink, 7) +
    rect(-30, -426, 60, 44, '#e4572e') +
    stroke('M-210 -426 L-210 -300 M-180 -426 L-180 -300', ink, 3) +
    rect(-240, -300, 92, 40, '#f0b429')
  );
}

function boxship(): string {
  const colours = ['#d1432f', '#f0b429', '#2a6f7f', '#f4ead2', '#7a9e5f', '#8a4a5f'];
  const roll = dice(244);
  const boxes = many(48, (i) => {
    const column = i % 12;
    const level = Math.floor(i / 12);
    if (level === 3 && roll() < 0.45) return '';
    const fill = colours[Math.floor(roll() * 6)] ?? '';
    return (
      rect(-420 + column * 56, -126 - level * 46, 54, 44, fill) +
      many(4, (n) => rect(-412 + column * 56 + n * 12, -120 - level * 46, 3, 32, '#000', 'opacity="0.13"'))
    );
  });
  return (
    oval(0, 66, 600, 20, '#0d2a3b', 'opacity="0.5"') +
    boxes +
    rect(270, -290, 130, 212, '#f7f1e0') +
    many(4, (i) => rect(284, -270 + i * 46, 102, 18, '#23465c')) +
    rect(256, -306, 158, 20, '#e4572e') +
    rect(310, -370, 46, 66, '#23465c') +
    rect(310, -356, 46, 14, '#f0b429') +
    shape('M-560 -92 L-470 -78 L520 -78 L500 60 L-470 60 Q-540 0 -560 -92 Z', '#8f2f2a') +
    shape('M-505 20 L510 20 L500 60 L-470 60 Q-490 44 -505 20 Z', '#23303a') +
    stroke('M-550 -70 L-466 -58 L516 -58', '#f4ead2', 6)
  );
}

export const weatherMap: Scene = {
  ...WIDE,
  draw: (w, h) =>
    rect(0, 0, w, h, '#bcdcd9') +
    many(21, (i) => stroke(`M${i * 80} 0 L${i * 80} ${h} M0 ${i * 80} L${w} ${i * 80}`, '#a5cbca', 2)) +
    stroke(COAST, '#8fbcc0', 44, 'opacity="0.5"') +
    shape(`${COAST} L1700 1167 L1700 -100 Z`, '#f0e2bd') +
    stroke(COAST, '#56857f', 6) +
    shape('M1320 180 q120 -60 190 40 q60 120 -40 190 q-140 60 -180 -60 q-40 -110 30 -170 Z', '#dfcb95') +
    shape('M1250 720 q150 -80 260 20 q90 130 -60 210 q-190 60 -240 -60 q-20 -110 40 -170 Z', '#dfcb95') +
    shape('M330 860 q60 -50 130 -10 q50 60 -20 110 q-90 40 -130 -20 q-20 -50 20 -80 Z', '#f0e2bd') +
    many(7, (i) =>
      oval(420, 430, 90 + i * 86, 66 + i * 64, 'none', `stroke="#35505c" stroke-width="4" opacity="${0.85 - i * 0.09}" transform="rotate(-22 420 430)"`),
    ) +
    disc(420, 430, 40, '#c8402f') +
    stroke('M402 412 l36 36 M438 412 l-36 36', '#fff5e1', 10) +
    front('cold') +
    front('warm') +
    many(13, (i) => windArrow(150 + ((i * 331) % 900), 130 + ((i * 199) % 840), -30 + i * 9)) +
    symbols(),
};

const COAST = 'M1010 -40 Q880 60 960 160 T900 330 Q820 380 900 470 T1040 590 Q1010 700 900 740 T830 880 Q860 960 760 1120';

function front(kind: 'cold' | 'warm'): string {
  const [colour, curve] =
    kind === 'cold'
      ? ['#1f5f99', (t: number) => [470 + t * 420, 490 + t * t * 480] as const]
      : ['#c8402f', (t: number) => [480 + t * 900, 410 - Math.sin(t * 2.2) * 190] as const];
  const points = many(
    41,
    (i) =>
      `${i ? 'L' : 'M'}${curve(i / 40)
        .map((n) => Math.round(n))
        .join(' ')} `,
  );
  const teeth = many(8, (i) => {
    const [x, y] = curve((i + 0.6) / 8.4);
    const [nextX, nextY] = curve((i + 0.7) / 8.4);
    const turn = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI;
    return at(x, y, 1, kind === 'cold' ? shape('M-26 0 L26 0 L0 -40 Z', colour) : shape('M-26 0 A26 26 0 0 1 26 0 Z', colour), turn);
  });
  return stroke(points, colour, 9) + teeth;
}

const windArrow = (x: number, y: number, turn: number): string => at(x, y, 1, stroke('M-34 0 L34 0 M18 -13 L34 0 L18 13', '#2f6f78', 6, 'opacity="0.6"'), turn);

function symbols(): string {
  const rain = cloud(0, 0, 0.8, '#fdfaf0') + many(4, (i) => stroke(`M${-62 + i * 40} 18 l-14 40`, '#1f5f99', 9));
  const sun = disc(0, 0, 44, '#f0a92e') + many(8, (i) => `<g transform="rotate(${i * 45})">${rect(-5, -84, 10, 26, '#f0a92e', 'rx="5"')}</g>`);
  return (
    at(1130, 330, 1, rain) +
    at(1420, 560, 1, sun) +
    at(1360, 590, 0.8, cloud(0, 0, 0.8, '#fdfaf0')) +
    at(1090, 830, 1.1, rain) +
    at(1430, 250, 0.8, sun) +
    at(700, 930, 0.9, cloud(0, 0, 0.8, '#fdfaf0'))
  );
}

export const observatory: Scene = {
  width: 1200,
  height: 1500,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#0a1030'],
      [0.45, '#27306b'],
      [0.72, '#8a5a94'],
      [0.84, '#eaa07d'],
    ]) +
    starTrails(w) +
    ridge(w, { y: 1220, rise: 150, bumps: 5, seed: 261, bottom: h }, '#3b3560') +
    ridge(w, { y: 1330, rise: 120, bumps: 4, seed: 266, bottom: h }, '#1d1f42') +
    gradient(
      'dome',
      [
        [0, '#f3ead8'],
        [0.6, '#d6c7c0'],
        [1, '#8b7f99'],
      ],
      'across',
    ) +
    rect(390, 1040, 420, 250, '#cfc2bd') +
    rect(640, 1040, 170, 250, '#a89cab') +
    shape('M370 1046 Q376 800 600 792 Q824 800 830 1046 Z', 'url(#dome)') +
    rect(360, 1036, 480, 26, '#6d6486') +
    shape('M560 796 Q540 900 556 1036 L664 1036 Q690 900 640 794 Z', '#12143a') +
    at(612, 950, 1, rect(-30, -250, 60, 260, '#e9d9a9', 'rx="10"') + rect(-36, -262, 72, 22, '#c9a15b', 'rx="6"') + rect(-30, -150, 60, 12, '#c9a15b'), 18) +
    rect(560, 1170, 80, 120, '#3a2f55') +
    disc(624, 1236, 5, '#ffd27a') +
    rect(440, 1110, 52, 60, '#ffd27a') +
    rect(710, 1110, 52, 60, '#ffd27a') +
    ridge(w, { y: 1330, rise: 70, bumps: 7, seed: 270, bottom: h }, '#12142f') +
    many(12, (i) => shape(`M${i * 110 - 40} ${1390 + (i % 3) * 20} l34 -120 l34 120 Z`, '#0b0d22')),
};

function starTrails(w: number): string {
  const roll = dice(280);
  const trail = () => {
    const r = 60 + roll() * 950;
    const from = roll() * Math.PI * 2;
    const to = from + 0.18 + roll() * 0.4;
    const point = (a: number) => `${Math.round(w * 0.62 + r * Math.cos(a))} ${Math.round(420 + r * Math.sin(a))}`;
    return stroke(`M${point(from)} A${r} ${r} 0 0 1 ${point(to)}`, roll() < 0.3 ? '#ffd9a8' : '#e9ecff', 1.5 + roll() * 3, `opacity="${0.35 + roll() * 0.5}"`);
  };
  return many(130, trail) + disc(w * 0.62, 420, 6, '#fff8e0');
}

export const floodlitPitch: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#0d2440'],
      [0.4, '#2a5372'],
      [0.55, '#d9a066'],
    ]) +
    ridge(w, { y: 520, rise: 70, bumps: 7, seed: 290, bottom: 600 }, '#1d3b4f') +
    rect(120, 430, 1360, 130, '#16283a') +
    shape('M90 430 L160 370 L1440 370 L1510 430 Z', '#b23a48') +
    spectators() +
    gradient('grass', [
      [0, '#3f8f5a'],
      [1, '#1f5f45'],
    ]) +
    rect(0, 556, w, h - 556, 'url(#grass)') +
    many(6, (i) => shape(`M${i * 300 - 120} 556 l150 0 L${i * 560 - 380} 1067 l-300 0 Z`, '#52a468', 'opacity="0.4"')) +
    stroke('M60 620 L1540 620 M800 620 L800 1067', '#f1f6e8', 6) +
    oval(800, 850, 260, 120, 'none', 'stroke="#f1f6e8" stroke-width="6"') +
    mast(150) +
    mast(1450) +
    players(),
};

function spectators(): string {
  const roll = dice(295);
  const colours = ['#f0b429', '#e9dcc0', '#b23a48', '#7fb3b0', '#5d6f86'];
  return many(190, (i) => disc(140 + (i % 63) * 21.4 + roll() * 8, 462 + Math.floor(i / 63) * 32 + roll() * 6, 10, colours[Math.floor(roll() * 5)] ?? ''));
}

function mast(x: number): string {
  const beam = gradient(`flood${x}`, [
    [0, '#fff7d6aa'],
    [1, '#fff7d600'],
  ]);
  return (
    beam +
    shape(`M${x - 70} 130 l140 0 L${x < 800 ? x + 900 : x + 120} 900 L${x < 800 ? x - 120 : x - 900} 900 Z`, `url(#flood${x})`, 'opacity="0.5"') +
    rect(x - 8, 150, 16, 440, '#0d1b2a') +
    rect(x - 78, 70, 156, 84, '#0d1b2a', 'rx="8"') +
    many(8, (i) => disc(x - 54 + (i % 4) * 36, 92 + Math.floor(i / 4) * 40, 14, '#fffbe6'))
  );
}

function players(): string {
  const player = (shirt: string, shorts: string, skin: string) =>
    stroke('M0 -70 L-34 -36 L-70 -24 M4 -70 L40 -40 L30 2', skin, 18) +
    stroke('M-70 -24 l-16 -10 M30 2 l20 2', '#14202b', 16) +
    shape('M-26 -92 L26 -92 L32 -54 L-24 -54 Z', shorts) +
    shape('M-30 -170 Q0 -186 30 -168 L28 -88 L-28 -88 Z', shirt) +
    stroke('M-26 -158 L-62 -120 L-48 -92 M26 -158 L64 -138 L84 -158', skin, 14) +
    disc(4, -200, 22, skin) +
    shape('M-18 -202 q0 -26 24 -24 q22 2 20 22 q-20 -10 -44 2 Z', '#2a1f1a');
  const shadow = (x: number, y: number) => oval(x, y, 90, 12, '#123b2c', 'opacity="0.6"');
  return (
    shadow(600, 960) +
    shadow(960, 930) +
    shadow(1240, 760) +
    shadow(330, 770) +
    at(600, 952, 1.45, player('#b23a48', '#f1f6e8', '#c98a66')) +
    at(970, 922, 1.4, player('#f0b429', '#1d3557', '#8d5a3f')) +
    at(1240, 756, 0.9, player('#b23a48', '#f1f6e8', '#efc7a2')) +
    at(330, 766, 0.9, player('#f0b429', '#1d3557', '#d8a07a')) +
    oval(772, 978, 30, 7, '#123b2c', 'opacity="0.6"') +
    disc(770, 952, 26, '#fdfaf0') +
    shape('M770 940 l12 9 l-5 14 l-14 0 l-5 -14 Z', '#14202b')
  );
}
