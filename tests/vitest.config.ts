import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CHROMIUM = fileURLToPath(new URL('./setup/provide-chromium.mjs', import.meta.url));
const EXTENSION = fileURLToPath(new URL('./setup/build-extension.mjs', import.meta.url));
/**
 * A real browser on a machine that others use loses a race now and then. What passes only the second
 * time is counted and named at the end of the gate, to be looked into.
 */
const SECOND_TRY = { retry: 1 };
const COMPONENTS = fileURLToPath(new URL('./setup/bundle-components.ts', import.meta.url));

/**
 * `node` is quick and needs nothing. `bundle` looks at the built extension. `browser` and `e2e` drive
 * a real Chromium from Node through playwright-core; figures are the bench's, so two calls may share
 * the machine.
 */
export default defineConfig({
  root: ROOT,
  test: {
    root: ROOT,
    // What a test waits for comes by itself, however busy the machine is.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'tests/architecture.test.ts',
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/sandbox/**/*.test.ts',
          ],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'bundle',
          include: ['tests/bundle.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...SECOND_TRY,
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          globalSetup: [CHROMIUM, COMPONENTS],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...SECOND_TRY,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [CHROMIUM, EXTENSION, COMPONENTS],
          // Two calls at once: they mostly wait for people to speak, and nothing in them is timed.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
