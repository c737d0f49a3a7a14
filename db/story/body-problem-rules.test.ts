import { expect, test } from '@playwright/test';
import { bodyProblem } from './body-problem-rules.ts';
import type { Body } from './body-rules.ts';

const body: Body = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'para1' } },
    { type: 'horizontalRule', attrs: { id: 'rule1' } },
  ],
};

test('a refusal somewhere in the text is found with its block, whatever else was refused', () => {
  const problems = { headline: 'Too long', 'body.content.1.content': 'A pull quote has at most 3 paragraphs', 'body.content.0': 'Invalid input' };
  expect(bodyProblem(problems, body)).toEqual({ message: 'A pull quote has at most 3 paragraphs', blockId: 'rule1' });
});

test('one of the whole text has no block, and what only a programmer would understand is said otherwise', () => {
  expect(bodyProblem({ body: 'Write the story' }, body)).toEqual({ message: 'Write the story', blockId: undefined });
  expect(bodyProblem({ 'body.content.0.attrs.url': 'Invalid input: expected string' }, body)?.message).toContain('take it out');
  expect(bodyProblem({ 'body.content.7': 'has a photo twice' }, body)).toEqual({ message: 'This part of the text has a photo twice', blockId: undefined });
  expect(bodyProblem({ headline: 'Write a headline', bodyguard: 'x' }, body)).toBeUndefined();
});
