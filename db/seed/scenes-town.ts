import { at, backdrop, dice, disc, gradient, halo, many, oval, rect, ridge, type Scene, shape, stroke } from './paint.ts';
import { cloud, fish, gull, houses, loaf, person } from './props.ts';

const WIDE = { width: 1600, height: 1067 };

export const marketStalls: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#f9e3b4'],
      [0.5, '#f7cf9d'],
      [0.75, '#eeb98a'],
    ]) +
    cloud(300, 170, 1.1, '#fff7e4', 0.9) +
    cloud(1280, 130, 0.9, '#fff7e4', 0.8) +
    houses(-20, w, 640, {
      walls: ['#c9705a', '#e0a458', '#8fb3a0', '#d98e73', '#b5838d', '#e8c07d'],
      roof: '#5b3a3a',
      lit: '#fff2cf',
      dark: '#4a4e69',
      seed: 33,
      scale: 1.7,
    }) +
    bunting(w) +
    rect(0, 635, w, h - 635, '#b98b73') +
    many(22, (i) => stroke(`M${i * 90 - 160} ${h} L${500 + i * 28} 640`, '#a2765f', 4, 'opacity="0.6"')) +
    many(6, (i) => rect(0, 660 + i * i * 13, w, 4, '#a2765f', 'opacity="0.6"')) +
    stall(90, 800, ['#d1432f', '#fff5e1'], ['#e4572e', '#f0b429', '#8cae49']) +
    stall(600, 830, ['#1f6f78', '#fff5e1'], ['#7b4b94', '#b7c66a', '#e4572e']) +
    stall(1110, 800, ['#e09f3e', '#fff5e1'], ['#d1432f', '#f4a259', '#5b8e57']) +
    shoppers(),
};

function bunting(w: number): string {
  const colours = ['#d1432f', '#1f6f78', '#f0b429', '#fff5e1'];
  const flags = many(32, (i) => {
    const x = (i * w) / 31;
    const y = 300 + Math.sin((i / 31) * Math.PI) * 70;
    return shape(`M${x - 17} ${y} l34 2 l-17 44 Z`, colours[i % 4] ?? '');
  });
  return stroke(`M0 300 Q${w / 2} 440 ${w} 300`, '#4a3030', 4) + flags;
}

function stall(x: number, y: number, cloth: [string, string], fruit: string[]): string {
  const width = 400;
  const stripe = width / 10;
  const awning = many(
    10,
    (i) =>
      shape(`M${x + 40 + i * 32} ${y - 330} l32 0 L${x + (i + 1) * stripe} ${y - 220} L${x + i * stripe} ${y - 220} Z`, cloth[i % 2] ?? '') +
      shape(`M${x + i * stripe} ${y - 221} l${stripe} 0 l0 22 a${stripe / 2} 22 0 0 1 ${-stripe} 0 Z`, cloth[i % 2] ?? ''),
  );
  const crates = many(3, (i) => {
    const left = x + 14 + i * 126;
    const heap = many(
      15,
      (n) =>
        disc(left + 18 + (n % 5) * 21 + (Math.floor(n / 5) % 2) * 9, y - 92 - Math.floor(n / 5) * 17, 15, fruit[i] ?? '') +
        disc(left + 13 + (n % 5) * 21, y - 98 - Math.floor(n / 5) * 17, 4, '#fff5e1', 'opacity="0.45"'),
    );
    return heap + shape(`M${left} ${y - 88} l120 0 l-10 56 l-100 0 Z`, '#8a5a3b') + rect(left + 6, y - 66, 108, 6, '#6b422a');
  });
  const posts = rect(x + 12, y - 210, 10, 240, '#5b3a29') + rect(x + width - 22, y - 210, 10, 240, '#5b3a29');
  return (
    oval(x + width / 2, y + 112, 240, 20, '#6b4535', 'opacity="0.5"') +
    posts +
    at(x + 200, y - 30, 0.95, person('#3d5a80', '#3b2a20', '#d8a07a', '#222')) +
    rect(x - 4, y - 40, width + 8, 26, '#9c6644') +
    rect(x + 4, y - 14, width - 8, 124, '#7f4f34') +
    many(7, (i) => rect(x + 4 + i * 57, y - 14, 4, 124, '#6b422a')) +
    crates +
    awning
  );
}

function shoppers(): string {
  const basket = shape('M26 -70 l52 0 l-8 40 l-36 0 Z', '#c08a4e') + stroke('M30 -70 q22 -40 44 0', '#8a5a3b', 5);
  return (
    oval(560, 1010, 80, 12, '#6b4535', 'opacity="0.5"') +
    at(560, 1006, 1.5, person('#b23a48', '#2b2d42', '#c98a66', '#2b2d42') + basket) +
    oval(1080, 1028, 80, 12, '#6b4535', 'opacity="0.5"') +
    at(1080, 1024, 1.5, person('#344e41', '#d9ae61', '#efc7a2', '#23303a')) +
    at(1170, 1026, 0.95, person('#f0b429', '#5b3a29', '#efc7a2', '#3d405b')) +
    at(150, 1030, 1.4, person('#6d597a', '#e5e5e5', '#e0b08c', '#3b3b4f') + basket)
  );
}

export const courtHouse: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#3f7ea6'],
      [0.5, '#9cc6d0'],
      [0.8, '#f0e3c4'],
    ]) +
    cloud(250, 240, 1.5, '#fdf8ec', 0.95) +
    cloud(1380, 190, 1.2, '#fdf8ec', 0.9) +
    cloud(1120, 330, 0.7, '#fdf8ec', 0.7) +
    ridge(w, { y: 800, rise: 90, bumps: 9, seed: 52, bottom: 880 }, '#6b9080') +
    rect(190, 470, 1220, 350, '#e3cfa4') +
    rect(190, 470, 1220, 22, '#c5a875') +
    many(10, (i) =>
      i > 2 && i < 7
        ? ''
        : rect(246 + i * 118, 540, 52, 110, '#3b5563', 'rx="26"') +
          rect(246 + i * 118, 690, 52, 90, '#3b5563') +
          stroke(`M${272 + i * 118} 540 l0 240`, '#e3cfa4', 5),
    ) +
    rect(0, 818, w, 152, '#cfc8a8') +
    many(9, (i) => rect(0, 826 + i * i * 2.2, w, 2, '#b3ab88', 'opacity="0.6"')) +
    dome() +
    portico() +
    many(6, (i) => rect(420 - i * 42, 812 + i * 26, 760 + i * 84, 27, i % 2 ? '#e9dcbb' : '#d4c198')) +
    rect(0, 968, w, h - 968, '#8a9a7b') +
    rect(0, 968, w, 10, '#6b7d62') +
    lamps() +
    courtPeople(),
};

function dome(): string {
  return (
    rect(650, 250, 300, 90, '#d9c394') +
    many(7, (i) => rect(672 + i * 40, 262, 16, 70, '#3b5563', 'rx="8"')) +
    shape('M640 252 Q660 90 800 82 Q940 90 960 252 Z', '#4f8a7d') +
    shape('M800 82 Q940 90 960 252 L880 252 Q880 120 800 82 Z', '#3a6e66') +
    rect(786, 40, 28, 46, '#e3cfa4') +
    stroke('M800 40 L800 -20', '#3b3a36', 6) +
    shape('M803 -16 l84 16 l-84 26 Z', '#c8402f')
  );
}

function portico(): string {
  const columns = many(6, (i) => {
    const x = 462 + i * 128;
    return (
      rect(x, 500, 44, 300, '#f7efd9') +
      rect(x + 28, 500, 16, 300, '#cdb98c') +
      rect(x + 12, 500, 4, 300, '#dccba3') +
      rect(x - 9, 484, 62, 20, '#f7efd9') +
      rect(x - 9, 794, 62, 22, '#f7efd9')
    );
  });
  const scales =
    stroke('M800 366 L800 428 M752 380 L848 380 M752 380 l-18 32 M752 380 l18 32 M848 380 l-18 32 M848 380 l18 32', '#8b6f3e', 6) +
    shape('M730 412 l44 0 q-22 24 -44 0 Z M826 412 l44 0 q-22 24 -44 0 Z M776 428 l48 0 l0 8 l-48 0 Z', '#8b6f3e');
  return (
    rect(430, 470, 740, 340, '#a08a5c') +
    rect(745, 590, 110, 220, '#4b3526') +
    rect(797, 590, 6, 220, '#2e1f15') +
    columns +
    shape('M396 450 L800 318 L1204 450 Z', '#f7efd9') +
    shape('M470 438 L800 336 L1130 438 Z', '#dccba3') +
    rect(396, 448, 808, 40, '#f1e6c8') +
    rect(396, 480, 808, 8, '#c5a875') +
    scales
  );
}

function lamps(): string {
  return many(2, (i) => at(230 + i * 1140, 1000, 1, rect(-6, -230, 12, 230, '#26323a') + disc(0, -246, 26, '#fff3cf') + rect(-26, -10, 52, 14, '#26323a')));
}

function courtPeople(): string {
  return (
    at(560, 1016, 0.95, person('#26323a', '#1d1d1f', '#8d5a3f', '#26323a')) +
    at(628, 1018, 0.95, person('#7a3b3b', '#c9a15b', '#efc7a2', '#26323a')) +
    at(1040, 1030, 1, person('#3d5a80', '#5b3a29', '#d8a07a', '#22262f')) +
    gull(420, 400, 20, '#26323a') +
    gull(1230, 300, 24, '#26323a') +
    gull(1290, 360, 16, '#26323a')
  );
}

export const concertStage: Scene = {
  ...WIDE,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#1a1033'],
      [0.5, '#4a1d5e'],
      [0.8, '#b3366b'],
    ]) +
    gradient('beam', [
      [0, '#ffe9a8dd'],
      [1, '#ffe9a800'],
    ]) +
    gradient('cool', [
      [0, '#7fe3e0cc'],
      [1, '#7fe3e000'],
    ]) +
    many(8, (i) => shape(`M${196 + i * 172} 90 l20 0 l${(3.5 - i) * 66 + 150} 640 l-260 0 Z`, `url(#${i % 2 ? 'cool' : 'beam'})`, 'opacity="0.6"')) +
    rect(90, 50, 1420, 26, '#120a24') +
    rect(90, 106, 1420, 8, '#120a24') +
    many(36, (i) => stroke(`M${94 + i * 40} 74 l20 34 l20 -34`, '#120a24', 5)) +
    many(8, (i) => rect(184 + i * 172, 66, 44, 40, '#0c0719', 'rx="8"') + oval(206 + i * 172, 106, 18, 7, i % 2 ? '#c9fbf8' : '#fff6d6')) +
    halo(800, 470, 120, '#ff9e64', 4) +
    disc(800, 470, 150, '#ff9e64') +
    disc(800, 470, 150, '#ffd27a', 'opacity="0.4"') +
    many(7, (i) => rect(640, 500 + i * 18, 320, 4 + i * 1.4, '#b3366b', 'opacity="0.8"')) +
    rect(120, 700, 1360, 26, '#2a1244') +
    rect(120, 722, 1360, 100, '#1a0b30') +
    speakers() +
    band() +
    crowd(w, h),
};

function speakers(): string {
  return many(2, (side) =>
    many(
      3,
      (i) =>
        rect(150 + side * 1180, 400 + i * 100, 120, 96, '#120a24', 'rx="6"') +
        disc(210 + side * 1180, 448 + i * 100, 34, '#2e1a4d') +
        disc(210 + side * 1180, 448 + i * 100, 14, '#120a24'),
    ),
  );
}

function band(): string {
  const ink = '#150a26';
  const guitarist = person(ink, ink, ink, ink) + stroke('M-46 -70 L70 -132', ink, 10) + oval(-34, -78, 34, 26, ink, 'transform="rotate(-28 -34 -78)"');
  const singer = person(ink, ink, ink, ink) + stroke('M22 -128 L52 -156', ink, 14) + stroke('M58 0 L58 -158 L40 -168', ink, 6);
  const fiddler = person(ink, ink, ink, ink) + stroke('M-20 -138 L-66 -150 M-80 -190 L10 -140', ink, 8) + stroke('M24 -132 L-30 -170', ink, 12);
  const drums =
    disc(0, -50, 54, ink) +
    disc(0, -50, 44, '#ffd27a', 'opacity="0.25"') +
    rect(-110, -90, 56, 50, ink) +
    rect(54, -90, 56, 50, ink) +
    stroke('M-120 -150 L-60 -140 M120 -150 L60 -140', ink, 8) +
    stroke('M-90 -145 L-90 0 M90 -145 L90 0', ink, 5) +
    at(0, -60, 0.85, person(ink, ink, ink, ink));
  return at(850, 702, 1.1, drums) + at(480, 704, 1.35, guitarist) + at(665, 708, 1.4, singer) + at(1060, 704, 1.35, fiddler);
}

function crowd(w: number, h: number): string {
  const roll = dice(140);
  return ['#3a1650', '#250f3d', '#0f0820']
    .map((fill, row) =>
      many(26 - row * 5, (i) => {
        const x = (i + roll() * 0.6) * (w / (25 - row * 5)) - 20;
        const y = 870 + row * 66 + roll() * 24;
        const size = 26 + row * 9;
        const arm = roll() < 0.45 ? stroke(`M${x + size} ${y + size * 1.6} L${x + size * 1.3} ${y - size * (1 + roll())}`, fill, size * 0.45) : '';
        return (
          arm +
          disc(x, y, size, fill) +
          shape(
            `M${x - size * 1.7} ${h + 10} Q${x - size * 1.6} ${y + size} ${x} ${y + size * 0.9} Q${x + size * 1.6} ${y + size} ${x + size * 1.7} ${h + 10} Z`,
            fill,
          )
        );
      }),
    )
    .join('');
}

export const bakeryWindow: Scene = {
  width: 1600,
  height: 1200,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#2f5d62'],
      [1, '#25484d'],
    ]) +
    rect(110, 150, 1380, 960, '#1d3b40') +
    gradient('shop', [
      [0, '#fbe8bf'],
      [0.6, '#f3c98b'],
      [1, '#d99a5b'],
    ]) +
    rect(140, 180, 1320, 900, 'url(#shop)') +
    many(
      3,
      (i) =>
        halo(400 + i * 400, 300, 46, '#fff8dc', 4) +
        stroke(`M${400 + i * 400} 180 L${400 + i * 400} 250`, '#5b3a29', 5) +
        shape(`M${350 + i * 400} 300 Q${400 + i * 400} 220 ${450 + i * 400} 300 Z`, '#c8402f'),
    ) +
    shelf(590) +
    shelf(845) +
    shelf(1080) +
    many(6, (i) => at(270 + i * 212, 592, 0.9, loaf(i % 2 ? '#b9672c' : '#d08a3f', '#f7e2b5', '#7a3e17'))) +
    many(5, (i) => baguettes(240 + i * 250, 842, i)) +
    many(7, (i) => at(240 + i * 187, 1078, 0.78, i % 2 ? loaf('#8a4a20', '#f0d6a0', '#552a0d') : croissant())) +
    scallops(w) +
    stroke('M140 180 L1460 180 L1460 1080 L140 1080 Z M800 180 L800 1080', '#f4ead2', 16) +
    shape('M170 210 L420 210 L200 560 L170 560 Z', '#ffffff', 'opacity="0.14"') +
    shape('M840 210 L1000 210 L850 460 L840 460 Z', '#ffffff', 'opacity="0.14"') +
    rect(0, 1130, w, h - 1130, '#16292d'),
};

const shelf = (y: number): string => rect(148, y - 4, 1304, 20, '#8a5a3b') + rect(148, y + 14, 1304, 8, '#6b422a', 'opacity="0.7"');

function baguettes(x: number, y: number, seed: number): string {
  const one = rect(-16, -190, 32, 190, '#cd8a45', 'rx="16"') + many(4, (i) => stroke(`M-9 ${-164 + i * 38} l18 16`, '#f7e2b5', 7));
  return (
    at(x + 50, y - 30, 1, one, 14) +
    at(x + 6, y - 26, 1, one, seed % 2 ? -4 : 3) +
    at(x - 34, y - 30, 1, one, -13) +
    shape(`M${x - 76} ${y - 88} l172 0 l-26 88 l-120 0 Z`, '#a9713c') +
    many(4, (i) => stroke(`M${x - 70 + i * 5} ${y - 74 + i * 21} l${160 - i * 10} 0`, '#85552a', 5))
  );
}

const croissant = (): string =>
  shape('M-104 -6 Q-96 -96 0 -104 Q96 -96 104 -6 Q70 -44 0 -44 Q-70 -44 -104 -6 Z', '#d9953f') +
  many(5, (i) => stroke(`M${-72 + i * 36} ${i === 2 ? -46 : -40} q${(i - 2) * 8} -20 ${(i - 2) * 6} ${i % 4 === 0 ? -34 : -54}`, '#a4622a', 6));

function scallops(w: number): string {
  return many(16, (i) => shape(`M${i * 100} 40 l100 0 l0 120 a50 44 0 0 1 -100 0 Z`, i % 2 ? '#f4ead2' : '#c8402f')) + rect(0, 0, w, 46, '#8f2d22');
}

export const herring: Scene = {
  width: 1600,
  height: 1200,
  draw: (w, h) =>
    backdrop(w, h, [
      [0, '#f2e3c6'],
      [1, '#ead2a4'],
    ]) +
    many(24, (i) => rect(0, i * 52, w, 2, '#d9bd86', 'opacity="0.5"')) +
    many(20, (i) => {
      const row = Math.floor(i / 4);
      const x = 130 + (i % 4) * 430 + (row % 2) * 130;
      const turn = (row % 2 ? -1 : 1) * (6 + (i % 3) * 3);
      const [back, belly] = i % 5 === 2 ? ['#c8402f', '#f7cdb0'] : i % 3 === 1 ? ['#1f4e66', '#cfe0d8'] : ['#2f7f86', '#e9efdc'];
      return (
        at(x + 10, 132 + row * 236, 1.22, `<g opacity="0.16">${fish('#4a3b22', '#4a3b22', '#4a3b22')}</g>`, turn) +
        at(x, 118 + row * 236, 1.22, fish(back ?? '', belly ?? '', '#132a36'), turn)
      );
    }),
};
