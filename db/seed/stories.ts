import type { Story } from './newsroom.ts';
import { arabic } from './stories-arabic.ts';
import { business } from './stories-business.ts';
import { coast } from './stories-coast.ts';
import { culture } from './stories-culture.ts';
import { noticias } from './stories-noticias.ts';
import { opinion } from './stories-opinion.ts';
import { science } from './stories-science.ts';
import { sport } from './stories-sport.ts';
import { world } from './stories-world.ts';

export const STORIES: Story[] = [...coast, ...world, ...business, ...culture, ...sport, ...science, ...opinion, ...noticias, ...arabic];
