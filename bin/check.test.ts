import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('the code keeps its own rules: lint, import borders, file sizes, types', () => {
  test.setTimeout(240_000);
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'check'], { encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
});
