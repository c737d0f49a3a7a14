import { at, backdrop, dice, disc, gradient, halo, many, oval, rect, ridge, ripples, type Scene, shape, stroke } from './paint.ts';
import { cloud, dinghy, gull, houses, yacht } from './props.ts';

const WIDE = { width: 1600, height: 1067 };

export const breakwater: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#74aebb'],
      [0.3, '#bcd9d3'],
      [0.46, '#f3e6c6'],
    ]) +
    cloud(260, 180, 1.4, '#fbf8ee', 0.9) +
    cloud(1020, 120, 1, '#fbf8ee', 0.8) +
    cloud(1420, 240, 1.2, '#fbf8ee', 0.85) +
    ridge(w, { y: 440, rise: 110, bumps: 6, seed: 311, bottom: 500 }, '#8fb3a3') +
    houses(1060, w + 20, 492, {
      walls: ['#f6ead2', '#e9b872', '#d96c4f', '#8fb3a0'],
      roof: '#3d4f58',
      lit: '#fdf3d6',
      dark: '#2c4a52',
      seed: 318,
      scale: 0.62,
    }) +
    gradient('open', [
      [0, '#3f8691'],
      [1, '#0f3d55'],
    ]) +
    rect(0, 488, w, h - 488, 'url(#open)') +
    gradient('calm', [
      [0, '#8cc7bd'],
      [1, '#3f9a9c'],
    ]) +
    shape('M1600 488 L1060 488 Q700 540 560 660 Q520 760 760 860 L1600 1067 Z', 'url(#calm)') +
    ripples(700, 500, h, { colour: '#eaf4e8', count: 120, seed: 321, opacity: 0.35 }) +
    arm() +
    berths() +
    at(250, 690, 1, barge()) +
    spray() +
    many(5, (i) => gull(560 + i * 84, 250 + ((i * 61) % 120), 16 + (i % 3) * 8, '#23343f')),
};

function arm(): string {
  const roll = dice(325);
  const stones = (from: number, size: number, fills: string[]) =>
    many(90, (i) => {
      const t = i / 89;
      const x = (1 - t) ** 2 * 1500 + 2 * t * (1 - t) * 960 + t * t * 420;
      const y = (1 - t) ** 2 * 1150 + 2 * t * (1 - t) * 920 + t * t * 700;
      const r = size * (1.15 - t * 0.6) * (0.7 + roll() * 0.6);
      const [dx, dy] = [-from * (1.2 - t * 0.7) + (roll() - 0.5) * 40, from * (0.8 - t * 0.5) + (roll() - 0.5) * 24];
      return shape(
        `M${x + dx - r} ${y + dy + r * 0.5} l${r * 0.4} ${-r} l${r * 0.9} ${-r * 0.3} l${r * 0.7} ${r * 0.7} l${-r * 0.3} ${r * 0.8} Z`,
        fills[i % fills.length] ?? '',
      );
    });
  const deck =
    shape('M1680 1050 Q1060 850 520 662 L440 690 Q960 920 1480 1140 Z', '#d8ccb0') +
    stroke('M1480 1140 Q960 920 440 690', '#a99b7c', 10) +
    stroke('M1680 1050 Q1060 850 520 662', '#f2e9d2', 7);
  const head =
    oval(478, 686, 96, 40, '#b3a585') +
    oval(478, 676, 96, 40, '#d8ccb0') +
    at(
      478,
      676,
      1.2,
      shape('M-22 0 L-15 -118 L15 -118 L22 0 Z', '#f7f1e0') +
        rect(-19, -72, 38, 28, '#2f8f5f') +
        rect(-12, -146, 24, 28, '#fff1b8') +
        shape('M-18 -146 L0 -168 L18 -146 Z', '#2f8f5f'),
    );
  return (
    stones(78, 46, ['#4a545c', '#5f6a70', '#3a444d']) +
    stones(34, 44, ['#7b8589', '#69747a', '#8e9694']) +
    deck +
    head +
    many(9, (i) => rect(700 + i * 92, 752 + i * 37, 7, 26 + i * 4, '#55606a'))
  );
}

function berths(): string {
  return (
    many(4, (i) => at(980 + i * 160, 640 - (i % 2) * 34, 0.56, yacht(['#d1432f', '#1f4e66', '#f0b429', '#7a3b5e'][i] ?? '', '#fdf8ec', '#e2d8c0'))) +
    at(1260, 800, 1.1, dinghy('#d1432f', '#fff5e1')) +
    at(1450, 760, 0.9, dinghy('#1f6f78', '#fff5e1')) +
    many(14, (i) => rect(830 + ((i * 257) % 720), 580 + ((i * 83) % 330), 60, 4, '#f4fbf2', 'rx="2" opacity="0.5"'))
  );
}

function barge(): string {
  return (
    shape('M-180 -34 L190 -34 L160 24 L-160 24 Z', '#b5443f') +
    stroke('M-172 -18 L180 -18', '#f2c46d', 7) +
    many(9, (i) => shape(`M${-150 + i * 22} -34 l8 -${18 + (i % 3) * 12} l18 -4 l10 22 Z`, i % 2 ? '#7b8589' : '#5f6a70')) +
    rect(84, -96, 64, 62, '#f0b429') +
    rect(96, -84, 24, 24, '#23343f') +
    stroke('M96 -96 L-40 -260 M112 -96 L-40 -260', '#23343f', 7) +
    stroke('M-40 -260 L-40 -150', '#23343f', 3) +
    shape('M-62 -150 l44 0 l10 34 l-64 0 Z', '#69747a')
  );
}

function spray(): string {
  const roll = dice(331);
  return (
    many(4, (n) =>
      many(34, () => {
        const rise = roll();
        return disc(
          520 + n * 190 + (roll() - 0.5) * (60 + rise * 120),
          800 + n * 84 - rise * 130,
          2 + (1 - rise) * 13 * roll(),
          '#fbfdf6',
          `opacity="${0.6 + roll() * 0.4}"`,
        );
      }),
    ) + many(5, (i) => stroke(`M${-40 + i * 60} ${790 + i * 56} q50 -30 100 0 t100 0 t100 0`, '#eaf4e8', 6, 'opacity="0.6"'))
  );
}

export const longBeach: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#5fa8bf'],
      [0.25, '#a9d3d0'],
      [0.4, '#fae8c2'],
    ]) +
    disc(1240, 190, 76, '#fff7df') +
    halo(1240, 190, 76, '#fff7df', 4) +
    cloud(420, 170, 1.2, '#ffffff', 0.85) +
    cloud(900, 240, 0.8, '#ffffff', 0.7) +
    ridge(w, { y: 410, rise: 80, bumps: 6, seed: 341, bottom: 450 }, '#86a99b') +
    gradient('bay', [
      [0, '#5fa9b0'],
      [1, '#2a7f8e'],
    ]) +
    rect(0, 430, w, 400, 'url(#bay)') +
    ripples(w, 440, 640, { colour: '#f4fbf2', count: 120, seed: 343, opacity: 0.35 }) +
    shape('M0 700 Q400 560 800 610 T1600 500 L1600 1067 L0 1067 Z', '#fdfaf0') +
    shape('M0 724 Q400 590 800 640 T1600 526 L1600 1067 L0 1067 Z', '#cfae79') +
    shape('M0 770 Q400 640 800 690 T1600 570 L1600 1067 L0 1067 Z', '#ecd19a') +
    many(6, (i) => groyne(230 + i * 240, 716 - i * 30, 1.1 - i * 0.12)) +
    huts() +
    walkers() +
    kite() +
    dune(w, h),
};

function groyne(x: number, y: number, scale: number): string {
  return at(x, y, scale, many(9, (i) => rect(-120 + i * 26, -74 + i * 9, 13, 78, i % 2 ? '#5b4636' : '#6d5542')) + stroke('M-118 -46 L100 28', '#4a382b', 9));
}

function huts(): string {
  const colours = ['#d1432f', '#f0b429', '#1f6f78', '#f7f1e0', '#7a9e5f'];
  return many(5, (i) =>
    at(
      1010 + i * 118,
      812 - i * 12,
      0.95,
      rect(-48, -100, 96, 104, colours[i] ?? '') +
        many(5, (n) => rect(-48 + n * 20, -100, 3, 104, '#00000022')) +
        shape('M-60 -98 L0 -156 L60 -98 Z', '#3d4f58') +
        rect(-18, -68, 36, 72, i === 3 ? '#1f6f78' : '#f7f1e0') +
        rect(-56, 2, 112, 10, '#6d5542'),
    ),
  );
}

function walkers(): string {
  const one = (coat: string) =>
    oval(0, 2, 34, 6, '#b8945e') +
    rect(-9, -44, 8, 44, '#2b2d42') +
    rect(3, -44, 8, 44, '#2b2d42') +
    shape('M-17 -38 Q-18 -88 0 -90 Q18 -88 17 -38 Z', coat) +
    disc(0, -102, 12, '#d8a07a');
  const dog =
    shape('M-26 -26 L16 -26 L28 -40 L34 -24 L20 -14 L18 0 L12 0 L10 -12 L-16 -12 L-18 0 L-24 0 Z', '#5b3a29') + stroke('M-26 -24 L-36 -40', '#5b3a29', 5);
  return (
    at(560, 820, 1.1, one('#b23a48')) +
    at(606, 824, 1, one('#344e41')) +
    at(690, 838, 1, dog) +
    at(860, 740, 0.6, one('#f0b429')) +
    at(330, 900, 1.25, one('#1d3557')) +
    stroke('M344 800 L520 330', '#fdfaf0', 2.5)
  );
}

function kite(): string {
  return (
    at(
      520,
      320,
      1.2,
      shape('M0 -62 L42 0 L0 74 L-42 0 Z', '#d1432f') +
        shape('M0 -62 L42 0 L0 0 Z M0 0 L0 74 L-42 0 Z', '#f0b429') +
        stroke('M0 74 q26 20 6 44 q-20 20 4 46', '#d1432f', 4),
      24,
    ) +
    gull(760, 330, 20, '#23343f') +
    gull(830, 300, 15, '#23343f')
  );
}

function dune(w: number, h: number): string {
  const roll = dice(351);
  const grass = many(90, () => {
    const x = roll() * w;
    const y = h - 40 - Math.abs(x - 800) * 0.12 * roll();
    return stroke(`M${x} ${h} Q${x + 6} ${y - 20} ${x + 22 + roll() * 26} ${y - 44 - roll() * 40}`, roll() < 0.5 ? '#5f7f4a' : '#7f9a56', 5);
  });
  return shape(`M0 960 Q260 900 520 1010 T1100 1020 T1600 930 L1600 ${h} L0 ${h} Z`, '#d9b674') + grass;
}

export const pilotBoat: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#0b1626'],
      [0.4, '#1f3a52'],
      [0.62, '#4f7280'],
    ]) +
    disc(1220, 210, 66, '#e9e6cf') +
    halo(1220, 210, 66, '#e9e6cf', 3) +
    many(6, (i) => cloud(80 + i * 310, 150 + ((i * 97) % 190), 1.3 + (i % 3) * 0.4, i % 2 ? '#1a2f45' : '#26435a', 0.9)) +
    rainLines(w) +
    at(1180, 640, 1, tankerBow()) +
    sea(640, '#2c5466', 61) +
    sea(730, '#214659', 17) +
    at(520, 812, 1.5, launch(), -9) +
    sea(830, '#173a4e', 88) +
    sea(930, '#0f2b3e', 34) +
    sea(1010, '#0a1f30', 70) +
    bowSpray(),
};

function bowSpray(): string {
  const roll = dice(371);
  return many(60, () => {
    const rise = roll();
    return disc(790 + (roll() - 0.5) * (50 + rise * 190), 812 - rise * 150, 2 + (1 - rise) * 12 * roll(), '#eef5ef', 'opacity="0.8"');
  });
}

function sea(y: number, fill: string, shift: number): string {
  const line = `M${-200 - shift} ${y + 60} ${many(7, () => 'q70 -110 150 -40 q70 60 130 40 ')}`;
  return shape(`${line} L1900 1100 L-300 1100 Z`, fill) + stroke(line, '#dfeceb', 5, 'opacity="0.45"');
}

function rainLines(w: number): string {
  const roll = dice(361);
  return many(110, () => {
    const [x, y] = [roll() * (w + 200), roll() * 760];
    return stroke(`M${x} ${y} l-16 52`, '#cfe0e4', 2.5, `opacity="${0.12 + roll() * 0.22}"`);
  });
}

function tankerBow(): string {
  return (
    shape('M-120 -330 L520 -300 L520 120 L-10 120 Q-90 -120 -120 -330 Z', '#7d2b2a') +
    shape('M-120 -330 L520 -300 L520 -268 L-113 -296 Z', '#a43c36') +
    shape('M-24 60 L520 60 L520 120 L-10 120 Z', '#141c26') +
    stroke('M10 -312 L10 20 M46 -310 L46 20', '#e8d9b5', 4) +
    many(11, (i) => stroke(`M10 ${-290 + i * 29} L46 ${-290 + i * 29}`, '#e8d9b5', 5)) +
    at(28, -70, 0.5, shape('M-30 -62 Q-34 -148 0 -150 Q34 -148 30 -62 L22 0 L-22 0 Z', '#f28c28') + disc(0, -172, 22, '#f28c28')) +
    disc(190, -352, 12, '#fff1b8') +
    halo(190, -352, 14, '#fff1b8', 3) +
    rect(186, -350, 8, 44, '#141c26')
  );
}

function launch(): string {
  return (
    shape('M-40 -128 L74 -128 L96 -64 L-50 -64 Z', '#f7f1e0') +
    shape('M-30 -116 L64 -116 L76 -84 L-34 -84 Z', '#ffd98a') +
    rect(-2, -116, 7, 34, '#f7f1e0') +
    rect(34, -116, 7, 34, '#f7f1e0') +
    rect(-48, -138, 132, 12, '#f28c28') +
    stroke('M16 -138 L16 -206', '#e8e2cf', 5) +
    disc(16, -188, 8, '#ffffff') +
    disc(16, -168, 8, '#d1432f') +
    gradient(
      'lamp',
      [
        [0, '#ffe9a8aa'],
        [1, '#ffe9a800'],
      ],
      'across',
    ) +
    shape('M80 -120 L430 -210 L430 -30 Z', 'url(#lamp)') +
    shape('M-160 -60 L70 -60 L190 -84 Q150 -10 110 26 L-140 26 Q-160 -20 -160 -60 Z', '#16324a') +
    stroke('M-158 -52 L72 -52 L184 -74', '#f28c28', 9)
  );
}
