import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests that run beside each other are those under fire, which start processes of their own.
    maxConcurrency: 3,
    // A shared machine can stall for seconds under a browser and two databases; what fails twice in a row has failed.
    retry: process.env.CI ? 1 : 0,
  },
})
