import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import pkg from './package.json' with { type: 'json' };

const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 2 },
  // What Today adds when it stands there, with all that it needs: not the parts of every other screen with it.
  {
    name: 'lines',
    test: /src\/teacher\/(Today\/(HandsUp|Due|CritiquesLine|TabletsLine)|Settle\/ToSettle)/,
    priority: 1,
  },
  { name: 'parts', test: /src\/(ui|rules|teacher)\/|lucide-preact/, minShareCount: 2 },
];

export default defineConfig({
  // The app is files: it works from any path on any static host.
  base: './',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Each file costs a start a few milliseconds in the service worker, and a stylesheet that comes late a layout.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  // A worker may fetch what it needs when it needs it, such as the reader of codes.
  worker: { format: 'es' },
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(pkg.version) },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
  plugins: [
    VitePWA({
      // A new version waits until it is asked in; nothing reloads under a teacher's finger.
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg,png,webmanifest}'],
        // Every chunk: a screen that was never opened must open with no wifi too.
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        cleanupOutdatedCaches: true,
        // The very first page too: its other screens must open when the wifi goes before it was ever reloaded.
        clientsClaim: true,
        navigateFallbackDenylist: [/\/v1\//],
      },
      manifest: {
        name: 'Redraft',
        short_name: 'Redraft',
        description: 'The writing mastery cycle on classroom tablets.',
        lang: 'en-GB',
        start_url: '.',
        scope: '.',
        display: 'standalone',
        background_color: '#fbf7ee',
        theme_color: '#fbf7ee',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
